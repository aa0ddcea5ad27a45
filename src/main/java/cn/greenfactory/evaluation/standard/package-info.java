/** The editions of GB/T 36132 as data, the raw inputs they ask for, and the indicators computed from these. */
@org.springframework.modulith.NamedInterface("standard")
package cn.greenfactory.evaluation.standard;
