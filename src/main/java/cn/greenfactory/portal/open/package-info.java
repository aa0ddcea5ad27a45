/** The API of the public: notices, objections and the list, with nothing personal. */
package cn.greenfactory.portal.open;
