/** The PostgreSQL beneath everything: an embedded durable server when none is configured, and both schemas' migrations. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.greenfactory.database;
