/** Roles, recommending units, who acted as what, separation of duties, and the enterprises' logins. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "settings"})
package cn.greenfactory.security;
