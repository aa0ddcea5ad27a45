package cn.greenfactory.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Technical bounds of public filing.
 *
 * @param filingsPerHour how many objections one client (address) may file within an hour on one node
 */
@Validated
@ConfigurationProperties("green-factory.notice")
record NoticeProperties(@Min(1) @Max(1000) @DefaultValue("20") int filingsPerHour) {}
