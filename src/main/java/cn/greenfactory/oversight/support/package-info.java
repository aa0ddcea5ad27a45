/** Difficulties of enterprises, answered by county and city (第三条、第十七条). */
@org.springframework.modulith.NamedInterface("support")
package cn.greenfactory.oversight.support;
