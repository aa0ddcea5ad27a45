package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;

/** Somebody else changed the draft since it was read. */
public final class StaleDraftException extends RefusalException {

    StaleDraftException(Application current, long version) {
        super(
                Kind.CONFLICT,
                "draft-stale",
                "申报已变化",
                "申报已被修改：您依据的是第 " + version + " 版，现为第 " + current.version() + " 版，请重新读取后再保存",
                null);
    }
}
