'use strict';

const $ = selector => document.querySelector(selector);

/** An element with text or children; never HTML from the server. */
function el(name, content, attributes) {
  const element = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
  [].concat(content === undefined || content === null ? [] : content).forEach(part => element.append(part));
  return element;
}

async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail || body.title || '读取失败，请稍后重试');
  }
  return body;
}

const minute = instant => instant && new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short'
}).format(new Date(instant));

function refused(place, error) {
  place.replaceChildren(el('p', error.message, { class: 'refused' }));
}

function row(cells) {
  return el('tr', cells.map(cell => el('td', cell)));
}

async function factories() {
  const query = new URLSearchParams([...new FormData($('#search'))].filter(([, value]) => value));
  try {
    const list = await call('/api/public/factories?' + query);
    $('#count').textContent = '共 ' + list.length + ' 家';
    $('#factories tbody').replaceChildren(...list.map(f => row([
      f.certificateNo,
      f.formerNames.length ? f.factoryName + '（曾用名：' + f.formerNames.join('、') + '）' : f.factoryName,
      f.enterpriseName, f.countyName, f.level.title, f.certifiedOn])));
  } catch (error) {
    refused($('#count'), error);
  }
}

function objection(notice) {
  const form = $('#objection-form').content.cloneNode(true).querySelector('form');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = form.querySelector('.answer');
    try {
      const filed = await call('/api/public/notices/' + notice.id + '/objections',
        { method: 'POST', body: new FormData(form) });
      answer.classList.remove('refused');
      answer.textContent = (filed.repeated ? '此前已提交。' : '已收到。') + '编号 ' + filed.number
        + '，请妥善保存回执：' + filed.receipt;
    } catch (error) {
      answer.classList.add('refused');
      answer.textContent = error.message;
    }
  });
  return el('details', [el('summary', '提出异议'), form]);
}

function rows(notice) {
  const table = el('table', [
    el('thead', el('tr', ['序号', '申请编号', '企业', '工厂', '县（市、区）', '最后一日', '情况']
      .map(title => el('th', title, { scope: 'col' })))),
    el('tbody', notice.rows.map(r => row([String(r.ordinal), r.applicationNumber, r.enterpriseName, r.factoryName,
      r.countyName, r.lastDay, r.result])))]);
  return el('div', table, { class: 'wide' });
}

function noticeView(notice) {
  const details = el('details', el('summary', '查看名单'));
  details.addEventListener('toggle', async () => {
    if (details.open && details.childElementCount === 1) {
      const place = el('div', '正在读取……');
      details.append(place);
      try {
        const [whole, papers] = await Promise.all([
          call('/api/public/notices/' + notice.id), call('/api/public/notices/' + notice.id + '/papers')]);
        place.replaceChildren(rows(whole), ...papers.map(p => el('p', el('a', p.title + '（' + p.number + '）',
          { href: '/api/public/notices/' + notice.id + '/papers/' + p.id }))));
      } catch (error) {
        refused(place, error);
      }
    }
  });
  const view = el('article', [
    el('h3', [notice.title + ' ' + notice.number + ' ', el('span', notice.state, { class: 'state' })]),
    el('p', minute(notice.publishedAt) + '发布，最后一日 ' + notice.lastDay, { class: 'quiet' }),
    details], { class: 'notice' });
  if (notice.takesObjections) {
    view.append(objection(notice));
  }
  return view;
}

async function notices() {
  try {
    const list = await call('/api/public/notices');
    list.sort((one, other) => Number(other.takesObjections) - Number(one.takesObjections));
    $('#notice-list').replaceChildren(...(list.length
      ? list.map(noticeView) : [el('p', '目前没有公示。', { class: 'quiet' })]));
  } catch (error) {
    refused($('#notice-list'), error);
  }
}

/** A list read as a whole. */
async function whole(place, path, view, none) {
  try {
    const list = await call(path);
    place.replaceChildren(...(list.length ? list.map(view) : [el('p', none, { class: 'quiet' })]));
  } catch (error) {
    refused(place, error);
  }
}

/** A list that comes in pages; each next one is read ahead, so 更多 stands there only while there is more. */
async function paged(place, path, view, none) {
  async function show(list, number) {
    place.append(...list.map(view));
    const next = list.length ? await call(path + '?page=' + (number + 1)) : [];
    if (next.length) {
      const more = el('button', '更多', { type: 'button' });
      more.addEventListener('click', () => {
        more.remove();
        show(next, number + 1).catch(error => place.append(el('p', error.message, { class: 'refused' })));
      });
      place.append(more);
    }
  }
  try {
    const first = await call(path + '?page=0');
    place.replaceChildren(...(first.length ? [] : [el('p', none, { class: 'quiet' })]));
    await show(first, 0);
  } catch (error) {
    refused(place, error);
  }
}

function removalView(removal) {
  return el('article', [
    el('h3', removal.factoryName + ' ' + removal.certificateNo),
    el('p', removal.enterpriseName + '，' + removal.countyName + '，自 ' + removal.removedOn + ' 起移出名单',
      { class: 'quiet' }),
    ...removal.grounds.map(ground => el('p', ground.clause + '：' + ground.text)),
    el('p', el('a', removal.announcement.title + '（' + removal.announcement.number + '）',
      { href: '/api/public/removals/' + removal.id + '/announcement' }))], { class: 'notice' });
}

/** The text of a policy or a training, opened on demand, and its files. */
function published(path, one, line) {
  return el('article', [
    el('h3', one.title),
    el('p', line, { class: 'quiet' }),
    el('details', [el('summary', '查看内容'), el('p', one.content, { class: 'text' })]),
    ...one.attachments.map(file => el('p', el('a', file.fileName,
      { href: path + '/' + one.id + '/attachments/' + file.id })))], { class: 'notice' });
}

function policyView(policy) {
  return published('/api/public/policies', policy,
    (policy.documentNo ? policy.documentNo + '，' : '') + policy.issuedOn + ' 成文');
}

function trainingView(training) {
  const places = training.placesLeft === null ? '' : '，余 ' + training.placesLeft + ' 个名额';
  return published('/api/public/trainings', training,
    training.heldOn + ' 举办，' + training.place + '，报名至 ' + training.signUpBy + places);
}

async function counties() {
  const list = await call('/api/public/counties').catch(() => []);
  $('#search select').append(...list.map(unit =>
    el('option', unit.internalCode ? unit.name + '（内部编码）' : unit.name, { value: unit.code })));
}

$('#search').addEventListener('submit', event => { event.preventDefault(); factories(); });

$('#progress').addEventListener('submit', async event => {
  event.preventDefault();
  const answer = $('#progress-answer');
  try {
    const p = await call('/api/public/objections/' + encodeURIComponent(new FormData(event.target).get('receipt').trim()));
    const lines = [['编号', p.number], ['公示', p.noticeNumber], ['异议对象', p.target.title],
      ['收到时间', minute(p.receivedAt) + (p.withinPeriod ? '（公示期内）' : '（公示期外）')], ['状态', p.state.title],
      ['理由', p.reason], ['结果', p.outcome && p.outcome.title], ['答复', p.reply], ['答复时间', minute(p.repliedAt)]];
    answer.replaceChildren(...lines.filter(([, text]) => text)
      .flatMap(([title, text]) => [el('dt', title), el('dd', text)]));
  } catch (error) {
    refused(answer, error);
  }
});

counties();
factories();
notices();
paged($('#removal-list'), '/api/public/removals', removalView, '目前没有移出公告。');
whole($('#policy-list'), '/api/public/policies', policyView, '目前没有政策。');
whole($('#training-list'), '/api/public/trainings', trainingView, '目前没有培训。');
