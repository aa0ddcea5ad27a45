/** Recommending factories to the province (第十一条). */
@org.springframework.modulith.NamedInterface("recommendation")
package cn.greenfactory.oversight.recommendation;
