/** Guidance, supervision and inspection by the county (第四条、第十三条). */
@org.springframework.modulith.NamedInterface("inspection")
package cn.greenfactory.oversight.inspection;
