package cn.greenfactory.evaluation.standard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where else editions of the standard are looked for.
 *
 * @param directory a directory whose {@code gbt-36132-<edition>.json} replaces or adds to the built-in file of that
 *     name, read once at start-up; null = built-in files only
 */
@ConfigurationProperties("green-factory.standards")
public record StandardsProperties(String directory) {}
