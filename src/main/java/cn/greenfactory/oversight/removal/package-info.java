/** Removal from the list on one of five grounds (第十四条). */
@org.springframework.modulith.NamedInterface("removal")
package cn.greenfactory.oversight.removal;
