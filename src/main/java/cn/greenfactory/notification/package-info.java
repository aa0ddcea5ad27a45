/** Listens, and keeps what groups and enterprises are to be told; is never called. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.greenfactory.notification;
