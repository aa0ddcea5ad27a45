package cn.greenfactory.security;

/**
 * A county-level recommending unit (县（市、区）工信主管部门).
 *
 * @param code six characters, of GB/T 2260 or statistical; ours where none is published
 * @param internalCode the code is ours and is shown to people as 内部编码
 */
public record Unit(String code, String name, boolean internalCode) {}
