package cn.greenfactory.documents.word;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * A Word template that can do two things: {@code {{名称}}} becomes a text, and the table row below the cell with
 * {@code {{名单}}} is repeated for each row, its {@code [列名]} becoming texts.
 *
 * <p>Everything else the template language offers (pictures, nested files, conditions, expressions) is refused, so a
 * template can neither read files nor run code. What is filled in is never read as a template again.
 */
public final class WordTemplate {

    private static final String LIST = "名单";
    private static final String TITLE_STYLE = "公文标题";

    private final Resource file;

    WordTemplate(Resource file) {
        this.file = file;
    }

    /** The template of this name on the class path. */
    public static WordTemplate load(String name) {
        return new WordTemplate(new ClassPathResource(name));
    }

    /**
     * A filled-in document.
     *
     * @param title the text of its paragraphs in the style 公文标题
     */
    public record Word(byte[] content, String title) {}

    /** The names the template uses, 名单 included where it has a list. */
    public Set<String> names() {
        try (XWPFTemplate template = open()) {
            return names(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills the template in.
     *
     * @param values for each name; days are written 2026年3月2日, line breaks begin a new indented line
     * @param columns the name of each text of a row
     * @throws IllegalArgumentException if a value the template uses is missing or empty, a list has no row or rows
     *     have no list, or the template has no title
     */
    public Word fill(Map<String, Object> values, List<String> columns, List<List<String>> rows) {
        try (XWPFTemplate template = open()) {
            Set<String> used = names(template);
            if (used.contains(LIST) == rows.isEmpty()) {
                throw wrong(rows.isEmpty() ? "名单没有一行" : "模板没有名单，名单会丢失");
            }
            Map<String, Object> filled = texts(used, values);
            filled.put(LIST, rows.stream().map(row -> row(columns, row)).toList());
            template.render(filled);
            return finish(template.getXWPFDocument());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTemplate open() throws IOException {
        Configure strict = Configure.builder()
                .useDefaultEL(true)
                .setValidErrorHandler(new Configure.AbortHandler())
                .bind(LIST, new LoopRowTableRenderPolicy())
                .build();
        try (InputStream content = file.getInputStream()) {
            return XWPFTemplate.compile(content, strict);
        }
    }

    private Set<String> names(XWPFTemplate template) {
        Set<String> names = new TreeSet<>();
        for (MetaTemplate element : template.getElementTemplates()) {
            if (!(element instanceof RunTemplate text) || !element.variable().equals("{{" + text.getTagName() + "}}")) {
                throw wrong("模板只能使用 {{名称}}，不支持 " + element.variable());
            }
            names.add(text.getTagName());
        }
        return names;
    }

    private Map<String, Object> texts(Set<String> used, Map<String, Object> values) {
        Map<String, Object> texts = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (String each : used) {
            String text = PaperText.of(values.get(each));
            if (text.isEmpty() && !each.equals(LIST)) {
                missing.add(each);
            }
            texts.put(each, text);
        }
        if (!missing.isEmpty()) {
            throw wrong("缺少 " + String.join("、", missing));
        }
        return texts;
    }

    private Map<String, String> row(List<String> columns, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String text = PaperText.of(row.get(column));
            if (text.isEmpty()) {
                throw wrong("名单第 " + row.get(0) + " 行缺少 " + columns.get(column));
            }
            cells.put(columns.get(column), text);
        }
        return cells;
    }

    private Word finish(XWPFDocument document) throws IOException {
        String title = document.getParagraphs().stream()
                .filter(paragraph -> isTitle(document, paragraph))
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        if (title.isEmpty()) {
            throw wrong("没有样式为“" + TITLE_STYLE + "”的标题");
        }
        document.getProperties().getCoreProperties().setTitle(title);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return new Word(out.toByteArray(), title);
    }

    private static boolean isTitle(XWPFDocument document, XWPFParagraph paragraph) {
        var style = paragraph.getStyle() == null ? null : document.getStyles().getStyle(paragraph.getStyle());
        return style != null && TITLE_STYLE.equals(style.getName());
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("文书模板 " + file.getDescription() + "：" + what);
    }
}
