/** The reporting year and each factory's annual report (第十二条). */
@org.springframework.modulith.NamedInterface("annual")
package cn.greenfactory.oversight.annual;
