package cn.greenfactory.process.certification;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_SupplementMaterials (Art. 8): {@link cn.greenfactory.certification.Applications#supplement} has written it. */
@Component
class SupplementMaterials extends EnterpriseTask {

    SupplementMaterials(TaskClock clock) {
        super(clock);
    }
}
