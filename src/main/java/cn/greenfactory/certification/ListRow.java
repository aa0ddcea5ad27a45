package cn.greenfactory.certification;

import java.util.UUID;

/** One row of a list as it was approved: the words of that day, whatever the register says later. */
public record ListRow(
        int ordinal,
        UUID caseId,
        String applicationNumber,
        UUID enterpriseId,
        String creditCode,
        String enterpriseName,
        String factoryName,
        String countyCode,
        String countyName,
        boolean proposed,
        String reason) {}
