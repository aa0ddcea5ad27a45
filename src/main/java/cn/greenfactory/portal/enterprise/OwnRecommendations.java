package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.RecommendationView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recommendations of an enterprise's factories to the province and the nation (第十一条). */
@RestController
@RequestMapping("/api/enterprise/recommendations")
@Tag(name = "企业")
class OwnRecommendations {

    private final RecommendationDesk desk;

    OwnRecommendations(RecommendationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "向省级、国家级推荐本企业工厂的情况，新的在前，分页")
    List<RecommendationView> all(
            @AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return desk.ofEnterprise(enterpriseId, Pages.of(page)).stream()
                .map(RecommendationView::forEnterprise)
                .toList();
    }
}
