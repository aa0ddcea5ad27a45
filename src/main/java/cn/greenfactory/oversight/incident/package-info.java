/** Incidents, their grades and consequences, and the entry gate that reads them (第五条、第十三条). */
@org.springframework.modulith.NamedInterface("incident")
package cn.greenfactory.oversight.incident;
