package cn.greenfactory.process.engine;

import cn.greenfactory.process.access.AccessSetup;
import cn.greenfactory.process.access.ProductionChecks;
import cn.greenfactory.process.demo.DemoLogins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What has to be there before the first request and the first job: models, groups, rights. */
@Component
class StartUp implements SmartInitializingSingleton {

    private final ProcessesDeployer deployer;
    private final AccessSetup access;
    private final ProductionChecks checks;
    private final ObjectProvider<DemoLogins> demonstration;

    StartUp(
            ProcessesDeployer deployer,
            AccessSetup access,
            ProductionChecks checks,
            ObjectProvider<DemoLogins> demonstration) {
        this.deployer = deployer;
        this.access = access;
        this.checks = checks;
        this.demonstration = demonstration;
    }

    @Override
    public void afterSingletonsInstantiated() {
        checks.refuseUnfit();
        demonstration.ifAvailable(DemoLogins::beginTime);
        deployer.deploy();
        access.ensure();
        demonstration.ifAvailable(DemoLogins::ensure);
    }
}
