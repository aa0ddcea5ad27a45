/** What the guide leaves open and the bureau decides, read as of a day. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.greenfactory.settings;
