/**
 * The decisions (DMN) of {@code processes/} as the modules see them: each class asks one decision by its key and
 * gives typed records back. A suggestion only suggests; a person decides.
 */
package cn.greenfactory.process.dmn;
