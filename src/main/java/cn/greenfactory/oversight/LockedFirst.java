package cn.greenfactory.oversight;

import java.util.UUID;

/** What stands before a factory in the order of locks, and is written when the factory's place or owner changes. */
public interface LockedFirst {

    /** Locks it until the caller's transaction ends; call it before the factory is locked. */
    void lock(UUID factoryId);
}
