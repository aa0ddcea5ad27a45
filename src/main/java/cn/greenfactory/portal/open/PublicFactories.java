package cn.greenfactory.portal.open;

import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.CertificateView;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Unit;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.China;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of certified factories, as it stood on any day, for anybody (第十条). */
@RestController
@RequestMapping("/api/public")
@Tag(name = "公众")
class PublicFactories {

    private static final int LONGEST = 100;

    private final Register register;
    private final Units units;
    private final Clock clock;

    PublicFactories(Register register, Units units, Clock clock) {
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/factories")
    @Operation(summary = "绿色工厂名单（q 名称、证书编号或信用代码；county 县区代码；asOf 某日的名单）")
    List<FactoryView> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String county,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        if (q != null && q.length() > LONGEST) {
            throw PortalException.field("q", "查询词不能超过 " + LONGEST + " 字");
        }
        LocalDate day = asOf == null ? China.dayOf(clock.instant()) : asOf;
        return register.list(day, blankToNull(q), blankToNull(county)).stream()
                .map(listed -> FactoryView.of(listed, name(listed.countyCode())))
                .toList();
    }

    @GetMapping("/factories/{certificateNo}")
    @Operation(summary = "凭证书编号查验：是否有效、现状、变动")
    CertificateDetail certificate(@PathVariable String certificateNo) {
        CertificateView found = register.certificate(certificateNo).orElseThrow(() -> PortalException.notFound("证书"));
        return new CertificateDetail(
                found.certificateNo(),
                Code.of(found.standing(), found.standing().title()),
                FactoryView.of(found.factory(), name(found.factory().countyCode())),
                found.history().stream()
                        .map(entry -> CertificateDetail.Event.of(
                                entry.event(), name(entry.event().countyCode())))
                        .toList());
    }

    @GetMapping("/counties")
    @Operation(summary = "推荐单位（县、市、区）及其代码")
    List<Unit> counties() {
        return units.all();
    }

    private String name(String countyCode) {
        return countyCode == null ? null : units.name(countyCode);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
