package cn.greenfactory.oversight.inspection;

import java.util.UUID;

/** The enterprise has said how it rectified; the county rechecks. */
public record RectificationSubmitted(UUID inspectionId, UUID factoryId) {}
