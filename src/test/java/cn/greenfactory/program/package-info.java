/**
 * A whole round from the outside: a program that knows the service by its HTTP interface only. It uses no class of the
 * service and none of its frameworks.
 */
package cn.greenfactory.program;
