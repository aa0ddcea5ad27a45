package cn.greenfactory.oversight;

import java.util.UUID;

/** Whether a factory has a change declaration on its way; ground 14(3) is not raised while one is (第十五条). */
public interface OpenChanges {

    boolean anyOpen(UUID factoryId);
}
