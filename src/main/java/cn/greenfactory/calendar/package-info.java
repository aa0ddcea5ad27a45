/** Working days of China, deadlines that are rows and explain themselves, and the clock of the service. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.greenfactory.calendar;
