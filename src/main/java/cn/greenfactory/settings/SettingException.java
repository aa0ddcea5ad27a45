package cn.greenfactory.settings;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** A setting was not taken: unknown key, unusable value, or who and why are missing. */
public class SettingException extends RefusalException {

    SettingException(List<FieldError> fields) {
        super(
                Kind.INVALID,
                "setting-invalid",
                "设置无效",
                "设置未保存："
                        + String.join(
                                "；", fields.stream().map(FieldError::message).toList()),
                null,
                fields);
    }
}
