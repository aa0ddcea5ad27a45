/** Files that people hand in, numbers that are given once, and papers that are issued as Word files. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "settings"})
package cn.greenfactory.documents;
