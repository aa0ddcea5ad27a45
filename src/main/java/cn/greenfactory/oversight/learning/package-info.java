/** Policies, trainings, and how a factory stands beside others (第十六条、第十八条). */
@org.springframework.modulith.NamedInterface("learning")
package cn.greenfactory.oversight.learning;
