package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line of the list as it stood on a day; may be published.
 *
 * @param formerNames every other name the factory or its enterprise bears or bore in the register, sorted
 */
public record ListedFactory(
        UUID factoryId,
        String certificateNo,
        LocalDate certifiedOn,
        Level level,
        String enterpriseName,
        String factoryName,
        String creditCode,
        String countyCode,
        String industryCode,
        List<String> formerNames) {}
