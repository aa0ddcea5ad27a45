package cn.greenfactory.oversight;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets what is open about a factory go with it to another enterprise or county (第十五条). */
@Component
class FactoryFollowers {

    private final List<FollowsFactory> followers;

    FactoryFollowers(List<FollowsFactory> followers) {
        this.followers = followers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryReassigned moved) {
        followers.forEach(each -> each.reassign(moved.factoryId(), moved.enterpriseAfter(), moved.countyAfter()));
    }
}
