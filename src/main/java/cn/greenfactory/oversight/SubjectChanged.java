package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * What officials see of the subject has changed; whoever has a task of it open sees the new state before deciding.
 *
 * @param kind as in {@link Acts}
 */
public record SubjectChanged(String kind, UUID subjectId) {}
