/** Listens, and keeps what groups and enterprises are to be told; is never called but through a port of shared. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "calendar", "certification", "notice", "registry", "security"})
package cn.greenfactory.notification;
