/** Changes of listed factories, re-checked, reported and registered (第十五条). */
@org.springframework.modulith.NamedInterface("change")
package cn.greenfactory.oversight.change;
