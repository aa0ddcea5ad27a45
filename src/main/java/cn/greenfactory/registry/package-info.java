/** Enterprises, their factories, and the list of green factories with its whole history. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "settings", "security", "documents"})
package cn.greenfactory.registry;
