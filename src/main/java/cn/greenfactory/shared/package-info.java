/** Value types and refusals that every module may use; no input or output. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.greenfactory.shared;
