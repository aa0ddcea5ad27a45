package cn.greenfactory.process.engine;

import cn.greenfactory.shared.RefusalException;

/** A deployment holds something that models may not hold; nothing of it has been deployed. */
public final class DeploymentRefusedException extends RefusalException {

    DeploymentRefusedException(String resource, String reason) {
        super(Kind.INVALID, "deployment-refused", "部署被拒绝", "部署被拒绝：" + resource + "：" + reason, null);
    }
}
