package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.FactoryReassigned;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A factory's open recommendations go with it to another enterprise or county; what has ended stays where it was. */
@Component
class RecommendationTransfers {

    private final RecommendationRows rows;

    RecommendationTransfers(RecommendationRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryReassigned moved) {
        rows.openOf(moved.factoryId())
                .forEach(each -> rows.set(
                        each.id(),
                        Map.of("enterprise_id", moved.enterpriseAfter(), "county_code", moved.countyAfter())));
    }
}
