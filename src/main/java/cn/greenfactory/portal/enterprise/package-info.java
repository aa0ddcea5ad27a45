/** The API of enterprises: their own applications, files and statements, and nothing of anybody else. */
package cn.greenfactory.portal.enterprise;
