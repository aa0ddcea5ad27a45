package cn.greenfactory.oversight.support;

import java.util.UUID;

/** An enterprise has told a difficulty; starts {@code SupportRequestProcess} under the number. */
public record SupportRequested(UUID supportId, String number, UUID enterpriseId, UUID factoryId, String countyCode) {}
