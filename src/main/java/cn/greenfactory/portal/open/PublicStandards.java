package cn.greenfactory.portal.open;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.portal.PortalException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a self-evaluation has to say, by edition of GB/T 36132 (第六条). */
@RestController
@RequestMapping("/api/public/standards")
@Tag(name = "公众")
class PublicStandards {

    private final Editions editions;

    PublicStandards(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/{edition}")
    @Operation(summary = "一个版本的评价指标：原始数据、单位、权重、证明材料、出处")
    Edition one(@PathVariable String edition) {
        return editions.find(edition).orElseThrow(() -> PortalException.notFound("标准版本"));
    }
}
