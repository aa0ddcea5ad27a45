package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.Fields;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a county starts an inspection with, in Tasklist or over the API.
 *
 * @param factory a certificate number or a credit code, see {@link cn.greenfactory.oversight.FactoryLookup}
 * @param plannedOn the day it is planned for
 * @param reason why this factory, at most 1000 characters
 * @param leadId the lead an objection left, or null
 */
public record NewInspection(String factory, LocalDate plannedOn, String reason, UUID leadId) {

    /** @throws InspectionException naming every field that is wrong */
    NewInspection checked() {
        new Fields()
                .text("factory", "工厂的证书编号或统一社会信用代码", factory, 200)
                .that(plannedOn != null, "plannedOn", "请填写计划日期")
                .text("reason", "事由", reason, 1000)
                .refuse(InspectionException::invalid);
        return new NewInspection(factory.strip(), plannedOn, Fields.orNull(reason), leadId);
    }
}
