var b,Re,qn,G,zn,nn,Pe,Qt,Oe,Un,Dn,qr,Pt=Symbol.for("pv"),en={},rn=[],Ur=/^m(i|n|o|s|text|space)$/,Bn=Array.isArray,Hn=rn.slice,rt=Object.assign;function it(t){t&&t.parentNode&&t.remove()}function Ot(t,n,e){var i,r,o,s={},a=arguments.length;for(o in n)o=="key"?i=n[o]:o=="ref"&&typeof t!="function"?r=n[o]:s[o]=n[o];return a>2&&(s.children=a>3?Hn.call(arguments,2):e),Rt(t,s,i,r,null)}function Rt(t,n,e,i,r){var o={type:t,props:n,key:e,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Pt,__v:r||++Re,__i:-1,__u:0};return!r&&b.vnode&&b.vnode(o),o}function st(t){return t.children}function ot(t,n){this.props=t,this.context=n,this.__g=0}function Z(t,n){if(n==null)return t.__&&Z(t.__,t.__i+1);for(var e;n<t.__k.length;n++)if((e=t.__k[n])&&e.__e)return e.__e;return typeof t.type!="function"||t.props.__P?null:Z(t)}function Br(t){var n,e=t.__v,i=e.__e,r=[],o=[],s=t.__P;s&&((n=rt({constructor:Pt},e)).__v=e.__v+1,b.vnode&&b.vnode(n),jn(s,n,e,t.__n,s.namespaceURI,32&e.__u?[i]:null,r,i||Z(e),32&e.__u,o),n.__v=e.__v,n.__.__k[n.__i]=n,qe(r,n,o),e.__=e.__e=null,n.__e!=i&&Ie(n))}function Ie(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(n){return n&&(t.__e=n.__e)}),Ie(t)}function Ee(t){(8&t.__g||(t.__g|=8,G.push(t),nn++))&&zn==b.debounceRendering||((zn=b.debounceRendering)||queueMicrotask)(Le)}function Le(){try{for(var t,n=1;G.length;)G.length>n&&G.sort(Pe),t=G.shift(),n=G.length,8&t.__g&&Br(t)}finally{(nn=G.length)&&(zn||queueMicrotask)(Le)}}function Fe(t,n,e,i,r,o,s,a,u,l,c){var p,h,f,m,d,v,y=i.__k||rn,g=n.length;for(u=Hr(e,n,y,u,g),p=0;p<g;p++)(f=e.__k[p])!=null&&(h=~f.__i&&y[f.__i]||en,f.__i=p,v=jn(t,f,h,r,o,s,a,u,l,c),m=f.__e,(h.ref!=f.ref||8&h.__u)&&(h.ref&&Wn(h.ref,null,f,h),f.ref&&c.push(f.ref,f.__c||m,f)),d=d||m,4&f.__u?(u=ze(f,u,t,!h.__v),h.__e&&(h.__e=null)):typeof f.type=="function"&&v!==void 0?u=v:m&&(u=m.nextSibling),f.__u&=-21);return e.__e=d,u}function Hr(t,n,e,i,r){var o,s,a,u,l,c,p,h,f,m=e.length,d=m,v=0,y=0,g=t.__k=Array(r);for(o=0;o<r;o++)(s=n[o])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=g[o]=Rt(null,s):Bn(s)?s=g[o]=Rt(st,{children:s}):s.constructor===Pt&&s.__b?s=g[o]=Rt(s.type,s.props,s.key,s.ref,s.__v):g[o]=s,u=o+v,s.__=t,s.__b=t.__b+1,a=null,~(l=s.__i=jr(s,e,u,d))&&(d--,(a=e[l])&&(a.__u|=2)),a&&a.__v?(s.__u|=16,l==u-1?v--:l==u+1?v++:l!=u&&(l>u?v--:v++,y=1)):(~l||(r>m?v--:r<m&&v++),typeof s.type!="function"&&(s.__u|=4))):g[o]=null;if(y){for(c=[],p=[],o=0;o<r;o++)if((s=g[o])&&16&s.__u){for(v=0,h=c.length;v<h;)c[f=v+h>>1]<s.__i?v=f+1:h=f;c[v]=s.__i,p[o]=v+1}for(v=c.length;o--;)p[o]&&(p[o]==v?v--:g[o].__u|=4)}if(d)for(o=0;o<m;o++)!(a=e[o])||2&a.__u||(a.__e==i&&(i=Z(a)),Vn(a,a));return i}function ze(t,n,e,i){var r,o,s,a;if(typeof t.type=="function"){if(t.props.__P)return n;if(r=t.__k)for(o=0;o<r.length;o++)r[o]&&(r[o].__=t,n=ze(r[o],n,e,!1));return n}for(n&&!n.parentNode&&(n=Z(t))&&!n.parentNode&&(n=null),s=t.__e,a=n;a&&a.nodeType==8;)a=a.nextSibling;for(s!=a&&(!i&&e.moveBefore&&s.parentNode?e.moveBefore(s,n):e.insertBefore(s,n||null)),n=s;(n=n&&n.nextSibling)&&n.nodeType==8&&!n.data.startsWith("$s"););return n}function jr(t,n,e,i){var r,o=t.key,s=t.type,a=n[e],u=a&&!(2&a.__u);if(a===null&&o==null||u&&o==a.key&&s==a.type)return e;if(i>(u?1:0)){for(r=e-1;r>=0;r--)if((a=n[r])&&!(2&a.__u)&&o==a.key&&s==a.type)return r;for(r=e+1;r<n.length;r++)if((a=n[r])&&!(2&a.__u)&&o==a.key&&s==a.type)return r}return-1}function Ce(t,n,e){e==null&&(e=""),n[0]=="-"?t.setProperty(n,e):t[n]=e}function Jt(t,n,e,i,r){var o,s;if(n=="style")if(typeof e=="string")t.style.cssText=e;else{if(typeof i=="string"&&(t.style.cssText=i=""),i)for(n in i)e&&n in e||Ce(t.style,n);if(e)for(n in e)i&&e[n]==i[n]||Ce(t.style,n,e[n])}else if(n[0]=="o"&&n[1]=="n")typeof e!="function"&&(e=null),typeof i!="function"&&(i=null),(t.__e||(t.__e={}))[n]=e,e&&i||(s=Dn[n]||(Dn[n]=Wr(n)),(t.__a||(t.__a={}))[n]=Un,o=n!=(n=n.replace(Oe,"$1")),(n=n.slice(2))[0]<"a"&&(n=n.toLowerCase()),e?t.addEventListener(n,s,o):t.removeEventListener(n,s,o));else{if(r=="http://www.w3.org/2000/svg")n=n.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(n!="width"&&n!="height"&&n!="href"&&n!="list"&&n!="form"&&n!="tabIndex"&&n!="download"&&n!="rowSpan"&&n!="colSpan"&&n!="role"&&n!="popover"&&n in t)try{return void(t[n]=e??"")}catch{}if(typeof e=="function")return;e==null||e===!1&&n[4]!="-"?t.removeAttribute(n):t.setAttribute(n,n=="popover"&&e==1?"":e)}}function Wr(t){return function(n){var e=this.__e;if(e){if(e=e[t],n[Qt]==null)n[Qt]=Un++;else if(n[Qt]<this.__a[t])return;return e(b.event?b.event(n):n)}}}function jn(t,n,e,i,r,o,s,a,u,l){var c,p,h,f,m,d,v,y,g,x,w,O,K,U,E,et,S,I,P=n.type;if(n.constructor!==Pt)return null;128&e.__u&&(u=32&e.__u,c=e.__c.__z)&&(n.__u|=u,p=o=[],c.nodeType==8?a=tn(c,o):o.push(c),a=o[0]||a),(c=b.__b)&&c(n);t:if(typeof P=="function"){h=s.length;try{if(y=n.props,g=(c=P.prototype)&&c.render,x=(c=P.contextType)&&i[c.__c],w=c?x?x.props.value:c.__:i,(f=e.__c)?(n.__c=f,2&f.__g&&(f.__g|=1)):(g?n.__c=f=new P(y,w):(n.__c=f=new ot(y,w),f.constructor=P,f.render=Xr),x&&x.sub(f),f.state||(f.state={}),f.__n=i,f.__g|=8,f.__h=[],f.__k=[]),g&&(f.__s||(f.__s=f.state),P.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=rt({},f.__s)),rt(f.__s,P.getDerivedStateFromProps(y,f.__s)))),m=f.props,d=f.state,f.__v=n,e.__c){if(y!==m&&g&&!P.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(y,w),n.__v==e.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(y,f.__s,w)===!1){n.__v!=e.__v&&(f.props=y,f.state=f.__s,f.__g&=-9),n.__e=e.__e,n.__k=e.__k,n.__k.some(function(M){M&&(M.__=n)}),rn.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&s.push(f),a=Z(e);break t}f.componentWillUpdate&&f.componentWillUpdate(y,f.__s,w),g&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(m,d,v)})}else g&&!P.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),g&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=w,f.props=y,f.__P=t,f.__g&=-5,O=b.__r,K=g?25:0;do f.__g&=-9,O&&O(n),c=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++K<25);g&&(rn.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(i=rt({},i,f.getChildContext())),g&&e.__c&&f.getSnapshotBeforeUpdate&&(v=f.getSnapshotBeforeUpdate(m,d)),U=c&&c.type===st&&c.key==null?c.props.children:c,y.__P&&(c=a,r=(t=y.__P).namespaceURI,u=o=null,e.props&&e.props.__P!=t&&(e.__k.some(function(M){M&&Vn(M,M)}),e.__k=null),a=e.__k?Z(e,0):null),a=Fe(t,Bn(U)?U:[U],n,e,i,r,o,s,a,u,l),y.__P&&(n.__e=null,a=c),n.__u&=-161,p&&p.some(it),f.__h.length&&s.push(f),1&f.__g&&(f.__g&=-4)}catch(M){if(s.length=h,n.__v=null,u||o)if(M&&M.then){if(n.__u|=128|u,o){for(~(S=o.indexOf(a||void 0))||(S=o.length);(I=o[S-1])&&I.nodeType==8;)S--;for(;S<o.length;S++)if(I=o[S])if(o[S]=null,E){if(I==et)break}else{if(I.nodeType!=8)break;I.data.startsWith("$s")&&(et=tn(E=I))}}if(!E){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;E=a}(c=tn(E=n.__c.__z||(n.__c.__z=E)))?(n.__e=E,a=c):n.__e=a,a=a&&a.nextSibling}else o&&o.some(it);else n.__e=e.__e;n.__k||(n.__k=e.__k||[]),M&&M.then||De(n),b.__e(M,n,e)}}else a=n.__e=Vr(e.__e,n,e,i,r,o,s,u,l,t);return(c=b.diffed)&&c(n),a}function tn(t,n){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var e=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))e++;else if(t.data.startsWith("/$s")&&!--e)return t}n&&n.push(t)}}function De(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(De))}function qe(t,n,e){for(var i=0;i<e.length;)Wn(e[i++],e[i++],e[i++]);b.__c&&b.__c(n,t),t.some(function(r){try{t=r.__h,r.__h=[],t.some(function(o){o.call(r)})}catch(o){b.__e(o,r.__v)}})}function Vr(t,n,e,i,r,o,s,a,u,l){var c,p,h,f,m,d,v,y,g=e.props||en,x=n.props,w=n.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),o){for(c=0;c<o.length;c++)if((m=o[c])&&(w?m.localName==w:m.nodeType==3)){t=m,o[c]=null;break}}if(!t){if(y=l.ownerDocument||document,!w)return y.createTextNode(x);t=y.createElementNS(r,w,x.is?x:l),a&&(b.__m&&b.__m(n,o),a=!1),o=null}if(w){if(l=w=="template"&&t.content||t,o=w=="textarea"&&x.defaultValue!=null?null:o&&Hn.call(l.childNodes),!a&&o)for(g={},c=0;c<t.attributes.length;c++)g[(m=t.attributes[c]).name]=m.value;for(c in g)m=g[c],c=="dangerouslySetInnerHTML"?h=m:c=="children"||c in x||c=="value"&&"defaultValue"in x||c=="checked"&&"defaultChecked"in x||Jt(t,c,null,m,r);for(c in x)m=x[c],c=="children"?f=m:c=="dangerouslySetInnerHTML"?p=m:c=="value"?d=m:c=="checked"?v=m:a&&typeof m!="function"||g[c]===m||Jt(t,c,m,g[c],r);p?(a||h&&(p.__html==h.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(h&&(t.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Ur.test(w))&&(r="http://www.w3.org/1999/xhtml"),Fe(l,Bn(f)?f:[f],n,e,i,r,o,s,o?o[0]:e.__k&&Z(e,0),a,u),o&&o.some(it)),a&&w!="textarea"||(c="value",w=="progress"&&d==null?t.removeAttribute(c):d==null||d===t[c]&&(w!="progress"||d)||Jt(t,c,d,g[c],r),c="checked",v!=null&&v!=t[c]&&Jt(t,c,v,g[c],r))}else g===x||a&&t.data==x||(t.data=x);return t}function Wn(t,n,e,i){try{typeof t=="function"?n?n.__x=t(n)||1:i&&(i=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n=="function"?n():t(null)):t.current=n}catch(r){b.__e(r,e)}}function Vn(t,n,e){var i,r,o,s;if(b.unmount&&b.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||Wn(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(a){b.__e(a,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&Vn(i[s],n,typeof t.type!="function"||e&&!t.props.__P);!e&&(i=t.__c)&&(i=i.__z)&&(r=tn(i,o=[]))&&(i==t.__e&&o.some(it),it(r),it(i)),e||it(t.__e),t.__e=t.__c=t.__=null}function Xr(t,n,e){return this.constructor(t,e)}function Xn(t,n){var e,i,r,o;b.__&&b.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(e=t&&32&t.__u)?null:n.__k,n.__k=Rt(st,{children:[t]}),r=[],o=[],jn(n,n.__k,i||en,en,n.namespaceURI,i?null:n.firstChild?Hn.call(n.childNodes):null,r,i?i.__e:n.firstChild,e,o),qe(r,n.__k,o),n.__k.props.children=null}b={__e:function(t,n,e,i){for(var r,o,s;n=n.__;)if((r=n.__c)&&!(1&r.__g)){r.__g|=4;try{if((s=(o=r.constructor)&&o.getDerivedStateFromError)&&r.setState(o.getDerivedStateFromError(t)),r.componentDidCatch&&(r.componentDidCatch(t,i||{}),s=1),s&&8&r.__g)return void(r.__g|=2)}catch(a){t=a}}throw nn=0,t}},Re=0,qn=function(t){return t!=null&&t.constructor===Pt},ot.prototype.setState=function(t,n){var e=this.__s;e&&e!=this.state||(e=this.__s=rt({},this.state)),typeof t=="function"&&(t=t(rt({},e),this.props)),t&&(rt(e,t),this.__v&&(n&&this.__k.push(n),Ee(this)))},ot.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),Ee(this))},ot.prototype.render=st,G=[],nn=0,Pe=function(t,n){return t.__v.__b-n.__v.__b},Qt=Symbol(),Oe=/(PointerCapture)$|Capture$/i,Un=0,Dn={},qr=0;var Be=function(t,n,e,i){var r;n[0]=0;for(var o=1;o<n.length;o++){var s=n[o++],a=n[o]?(n[0]|=s?1:2,e[n[o++]]):n[++o];s===3?i[0]=a:s===4?i[1]=Object.assign(i[1]||{},a):s===5?(i[1]=i[1]||{})[n[++o]]=a:s===6?i[1][n[++o]]+=a+"":s?(r=t.apply(a,Be(t,a,e,["",null])),i.push(r),a[0]?n[0]|=2:(n[o-2]=0,n[o]=r)):i.push(a)}return i},Ue=new Map;function He(t){var n=Ue.get(this);return n||(n=new Map,Ue.set(this,n)),(n=Be(this,n.get(t)||(n.set(t,n=(function(e){for(var i,r,o=1,s="",a="",u=[0],l=function(h){o===1&&(h||(s=s.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,h,s):o===3&&(h||s)?(u.push(3,h,s),o=2):o===2&&s==="..."&&h?u.push(4,h,0):o===2&&s&&!h?u.push(5,0,!0,s):o>=5&&((s||!h&&o===5)&&(u.push(o,0,s,r),o=6),h&&(u.push(o,h,0,r),o=6)),s=""},c=0;c<e.length;c++){c&&(o===1&&l(),l(c));for(var p=0;p<e[c].length;p++)i=e[c][p],o===1?i==="<"?(l(),u=[u],o=3):s+=i:o===4?s==="--"&&i===">"?(o=1,s=""):s=i+s[0]:a?i===a?a="":s+=i:i==='"'||i==="'"?a=i:i===">"?(l(),o=1):o&&(i==="="?(o=5,r=s,s=""):i==="/"&&(o<5||e[c][p+1]===">")?(l(),o===3&&(u=u[0]),o=u,(u=u[0]).push(2,0,o),o=0):i===" "||i==="	"||i===`
`||i==="\r"?(l(),o=2):s+=i),o===3&&s==="!--"&&(o=4,u=u[0])}return l(),u})(t)),n),arguments,[])).length>1?n:n[0]}var _=He.bind(Ot);var pt,N,Yn,je,Kn=Object.is,on=0,Qe=[],Gn=[],A=b,We=A.__b,Ve=A.__r,Xe=A.diffed,Ye=A.__c,Ke=A.unmount,Ge=A.__;function sn(t,n){A.__h&&A.__h(N,t,on||n),on=0;var e=N.__H||(N.__H={__:[],__h:[]});return t>=e.__.length&&e.__.push({}),e.__[t]}function an(t){return on=1,Yr(ni,t)}function Yr(t,n,e){var i=sn(pt++,2);if(i.t=t,!i.__c&&(i.__=[e?e(n):ni(void 0,n),function(o){var s=(i.__N||i.__)[0],a=i.t(s,o);Kn(s,a)||(i.__N=[a,i.__[1]],i.__c.setState({}))}],i.__c=N,!N.__f)){N.__f=!0;var r=N.shouldComponentUpdate;N.shouldComponentUpdate=function(o,s,a){var u=this.__H;if(!u)return!0;var l=!1,c=this.props!=o;if(u.__.some(function(h){h.__N&&(l=!0,Kn(h.__[0],h.__N[0])||(c=!0))}),r){var p=r.call(this,o,s,a);return l?p||c:p}return!l||c}}return i.__}function ln(t,n){var e=sn(pt++,3);!A.__s&&Jn(e.__H,n)&&(e.__P=!0,e.__=t,e.u=n,N.__H.__h.push(e))}function ti(t,n){var e=sn(pt++,4);!A.__s&&Jn(e.__H,n)&&(e.__P=!1,e.__=t,e.u=n,N.__h.push(e))}function D(t){return on=5,at(function(){return{current:t}},[])}function at(t,n){var e=sn(pt++,7);return Jn(e.__H,n)&&(e.__=t(),e.__H=n),e.__}function Kr(){var t;do{for(;t=Gn.shift();)try{It(t)}catch(e){A.__e(e,{__:(t=t.__P)&&t.__v})}for(;t=Qe.shift();){var n=t.__H;if(t.__P&&n)try{n.__h.some(It),n.__h.some(Zn),n.__h=[]}catch(e){n.__h=[],A.__e(e,t.__v)}}}while(Gn.length)}A.__b=function(t){N=null,We&&We(t)},A.__=function(t,n){t&&n.__k&&n.__k.__m&&(t.__m=n.__k.__m),Ge&&Ge(t,n)},A.__r=function(t){Ve&&Ve(t),pt=0;var n=(N=t.__c).__H;n&&(Yn==N?N.__h=[]:(n.__h.some(It),n.__h.some(Zn),pt=0),n.__h=[],n.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),Yn=N},A.diffed=function(t){Xe&&Xe(t);var n=t.__c;n&&n.__H&&(n.__H.__h.length&&Je(Qe.push(n)),n.__H.__.some(function(e){e.u&&(e.__H=e.u)})),Yn=N=null},A.__c=function(t,n){n.some(function(e){try{e.__h.some(It),e.__h=e.__h.filter(function(i){return!i.__||Zn(i)})}catch(i){e.__h=[function(){throw i}]}}),Ye&&Ye(t,n)},A.unmount=function(t){Ke&&Ke(t);var n,e,i=t.__c;i&&i.__H&&(i.__H.__.some(function(r){try{if(r.__P&&r.__c){if(e===void 0){for(e=t.__;e&&(!e.__c||!e.__c.__P);)e=e.__;e=e&&e.__c}r.__P=e,Je(Gn.push(r))}else It(r)}catch(o){n=o}}),i.__H=void 0,n&&A.__e(n,i.__v))};var Ze=typeof requestAnimationFrame=="function";function Gr(t){var n,e=function(){clearTimeout(i),Ze&&cancelAnimationFrame(n),setTimeout(t)},i=setTimeout(e,35);Ze&&(n=requestAnimationFrame(e))}function Je(t){t!=1&&je==A.requestAnimationFrame||((je=A.requestAnimationFrame)||Gr)(Kr)}function It(t){var n=N,e=t.__c;typeof e=="function"&&(t.__c=void 0,e()),N=n}function Zn(t){var n=N;t.__c=t.__(),N=n}function Jn(t,n){return!t||t.length!=n.length||n.some(function(e,i){return!Kn(e,t[i])})}function ni(t,n){return typeof n=="function"?n(t):n}var Zr=Symbol.for("preact-signals");function hn(){if(X>1)X--;else{var t,n=!1;for((function(){var r=cn;for(cn=void 0;r!==void 0;){var o=r.S;if(o.v===r.v)for(var s=o.t;s!==void 0;s=s.x)s.i===r.i&&(s.i=o.i);r=r.o}})();Ft!==void 0;){var e=Ft;for(Ft=void 0,un++;e!==void 0;){var i=e.u;if(e.u=void 0,e.f&=-3,!(8&e.f)&&ii(e))try{e.c()}catch(r){n||(t=r,n=!0)}e=i}}if(un=0,X--,n)throw t}}function zt(t){if(X>0)return t();Qn=++Jr,X++;try{return t()}finally{hn()}}var Lt,k=void 0;function Dt(t){var n=k,e=Lt;k=void 0,Lt=void 0;try{return t()}finally{k=n,Lt=e}}var Ft=void 0,X=0,un=0,Jr=0,Qn=0,cn=void 0,fn=0;function ei(t){if(k!==void 0){var n=t.n;if(n===void 0||n.t!==k)return n={i:0,S:t,p:k.s,n:void 0,t:k,e:void 0,x:void 0,r:n},k.s!==void 0&&(k.s.n=n),k.s=n,t.n=n,32&k.f&&t.S(n),n;if(n.i===-1)return n.i=0,n.n!==void 0&&(n.n.p=n.p,n.p!==void 0&&(n.p.n=n.n),n.p=k.s,n.n=void 0,k.s.n=n,k.s=n),n}}function C(t,n){this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=n?.watched,this.Z=n?.unwatched,this.name=n?.name}C.prototype.brand=Zr;C.prototype.h=function(){return!0};C.prototype.S=function(t){var n=this,e=this.t;e!==t&&t.e===void 0&&(t.x=e,this.t=t,e!==void 0?e.e=t:Dt(function(){var i;(i=n.W)==null||i.call(n)}))};C.prototype.U=function(t){var n=this;if(this.t!==void 0){var e=t.e,i=t.x;e!==void 0&&(e.x=i,t.e=void 0),i!==void 0&&(i.e=e,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&Dt(function(){var r;(r=n.Z)==null||r.call(n)}))}};C.prototype.subscribe=function(t){var n=this;return B(function(){var e=n.value;Dt(function(){return t(e)})},{name:"sub"})};C.prototype.valueOf=function(){return this.value};C.prototype.toString=function(){return this.value+""};C.prototype.toJSON=function(){return this.value};C.prototype.peek=function(){var t=this;return Dt(function(){return t.value})};Object.defineProperty(C.prototype,"value",{get:function(){var t=ei(this);return t!==void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(un>100)throw new Error("Cycle detected");(function(e){X!==0&&un===0&&e.l!==Qn&&(e.l=Qn,cn={S:e,v:e.v,i:e.i,o:cn})})(this),this.v=t,this.i++,fn++,X++;try{for(var n=this.t;n!==void 0;n=n.x)n.t.N()}finally{hn()}}}});function R(t,n){return new C(t,n)}function ii(t){for(var n=t.s;n!==void 0;n=n.n)if(n.S.i!==n.i||!n.S.h()||n.S.i!==n.i)return!0;return!1}function ri(t){for(var n=t.s;n!==void 0;n=n.n){var e=n.S.n;if(e!==void 0&&(n.r=e),n.S.n=n,n.i=-1,n.n===void 0){t.s=n;break}}}function oi(t){for(var n=t.s,e=void 0;n!==void 0;){var i=n.p;n.i===-1?(n.S.U(n),i!==void 0&&(i.n=n.n),n.n!==void 0&&(n.n.p=i)):e=n,n.S.n=n.r,n.r!==void 0&&(n.r=void 0),n=i}t.s=e}function lt(t,n){C.call(this,void 0,n),this.x=t,this.s=void 0,this.g=fn-1,this.f=4}lt.prototype=new C;lt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===fn))return!0;if(this.g=fn,this.f|=1,this.i>0&&!ii(this))return this.f&=-2,!0;var t=k;try{ri(this),k=this;var n=this.x();(16&this.f||this.v!==n||this.i===0)&&(this.v=n,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return k=t,oi(this),this.f&=-2,!0};lt.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var n=this.s;n!==void 0;n=n.n)n.S.S(n)}C.prototype.S.call(this,t)};lt.prototype.U=function(t){if(this.t!==void 0&&(C.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var n=this.s;n!==void 0;n=n.n)n.S.U(n)}};lt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(lt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var t=ei(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function J(t,n){return new lt(t,n)}function si(t){var n=t.j;if(t.j=void 0,typeof n=="function"){X++;var e=k;k=void 0;try{n()}catch(i){throw t.f&=-2,t.f|=8,te(t),i}finally{k=e,hn()}}}function te(t){for(var n=t.s;n!==void 0;n=n.n)n.S.U(n);t.x=void 0,t.s=void 0,si(t)}function Qr(t){if(k!==this)throw new Error("Out-of-order effect");oi(this),k=t,this.f&=-2;try{8&this.f&&te(this)}finally{hn()}}function dt(t,n){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=n?.name,Lt&&Lt.push(this)}dt.prototype.c=function(){var t=this.S();try{if(8&this.f||this.x===void 0)return;var n=this.x();typeof n=="function"&&(this.j=n)}finally{t()}};dt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,si(this),ri(this),X++;var t=k;return k=this,Qr.bind(this,t)};dt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ft,Ft=this)};dt.prototype.d=function(){this.f|=8,1&this.f||te(this)};dt.prototype.dispose=function(){this.d()};function B(t,n){var e=new dt(t,n);try{e.c()}catch(r){throw e.d(),r}var i=e.d.bind(e);return i[Symbol.dispose]=i,i}var ai,pn,_n,to=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var li=[];B(function(){ai=this.N})();function mt(t,n){b[t]=n.bind(null,b[t]||function(){})}function qt(t){if(_n){var n=_n;_n=void 0,n()}_n=t&&t.S()}function ui(t){var n=this,e=t.data,i=eo(e);i.name="ReactiveDom",i.value=e;var r=at(function(){for(var a=n,u=n.__v;u=u.__;)if(u.__c){u.__c.__$f|=4;break}var l=J(function(){var f=i.value.value;return f===0?0:f===!0?"":f||""}),c=J(function(){return!Array.isArray(l.value)&&!qn(l.value)}),p=B(function(){if(this.N=ci,c.value){var f=l.value;a.__v&&a.__v.__e&&a.__v.__e.nodeType===3&&(a.__v.__e.data=f)}}),h=n.__$u.d;return n.__$u.d=function(){p(),h.call(this)},[c,l]},[]),o=r[0],s=r[1];return o.value?s.peek():s.value}ui.displayName="ReactiveTextNode";Object.defineProperties(C.prototype,{constructor:{configurable:!0,value:Ot(st,null).constructor},type:{configurable:!0,value:ui},props:{configurable:!0,get:function(){var t=this;return{data:{get value(){return t.value}}}}},__b:{configurable:!0,value:1}});mt("__b",function(t,n){if(qt(),pn=void 0,typeof n.type=="string"){var e,i=n.props;for(var r in i)if(r!=="children"){var o=i[r];o instanceof C&&(e||(n.__np=e={}),e[r]=o,i[r]=o.peek())}}t(n)});mt("__r",function(t,n){if(t(n),n.type!==st){qt();var e,i=n.__c;i&&(i.__$f&=-2,(e=i.__$u)===void 0&&(i.__$u=e=(function(r,o){var s;return B(function(){s=this},{name:o}),s.c=r,s})((function(r){return function(){var o;to&&((o=this.y)==null||o.call(this)),r.__$f|=1,r.setState({})}})(i),typeof n.type=="function"?n.type.displayName||n.type.name:""))),pn=i,qt(e)}});mt("__e",function(t,n,e,i){qt(),pn=void 0,t(n,e,i)});mt("diffed",function(t,n){qt(),pn=void 0;var e;if(typeof n.type=="string"&&(e=n.__e)){var i=n.__np,r=n.props,o=e.U;if(o)for(var s in o){var a=o[s];a===void 0||i&&s in i||(a.d(),o[s]=void 0)}if(i){o||(o={},e.U=o);for(var u in i){var l=o[u],c=i[u];l===void 0?(l=no(e,u,c,r),o[u]=l):l.o(c,r)}}}t(n)});function no(t,n,e,i){var r=n in t&&t.ownerSVGElement===void 0,o=R(e);return{o:function(s,a){o.value=s,i=a},d:B(function(){this.N=ci;var s=o.value.value;i[n]!==s&&(i[n]=s,r?t[n]=s:s!=null&&(s!==!1||n[4]==="-")?t.setAttribute(n,s):t.removeAttribute(n))})}}mt("unmount",function(t,n){if(typeof n.type=="string"){var e=n.__e;if(e){var i=e.U;if(i){e.U=void 0;for(var r in i){var o=i[r];o&&o.d()}}}var s=n.__np;if(s){var a=n.props;for(var u in s)a[u]=s[u]}n.__np=void 0}else{var l=n.__c;if(l){l.__$f|=8;var c=l.__$u;c&&(l.__$u=void 0,c.d())}}t(n)});mt("__h",function(t,n,e,i){i<3&&(n.__$f|=2),t(n,e,i)});ot.prototype.shouldComponentUpdate=function(t,n){if(this.__R)return!0;var e=this.__$u,i=e&&e.s!==void 0;for(var r in n)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var o=2&this.__$f;if(!(i||o||4&this.__$f)||1&this.__$f)return!0}else if(!(i||4&this.__$f)||3&this.__$f)return!0;for(var s in t)if(s!=="__source"&&t[s]!==this.props[s])return!0;for(var a in this.props)if(!(a in t))return!0;return!1};function eo(t,n){return at(function(){return R(t,n)},[])}var io=function(t){queueMicrotask(function(){queueMicrotask(t)})};function ro(){zt(function(){for(var t;t=li.shift();)ai.call(t)})}function ci(){li.push(this)===1&&(b.requestAnimationFrame||io)(ro)}var dn={lang:["de","en"],contrast:["light","dark"],size:["1","2","3"],keys:["on","off"]},oo=new URLSearchParams(location.search);function mn(t,n){let e=oo.get(t);return dn[t].includes(e)?e:n}var Q=dn.lang,fi=dn.contrast,hi=dn.size,L=R(mn("lang",navigator.language.startsWith("de")?"de":"en")),ee=R(mn("contrast","light")),ie=R(mn("size","1")),vt=R(mn("keys","on")),ne=matchMedia("(prefers-reduced-motion: reduce)"),re=R(ne.matches);ne.addEventListener("change",()=>re.value=ne.matches);function _i(){B(()=>{let t={lang:L.value,contrast:ee.value,size:ie.value,keys:vt.value},n=document.documentElement;n.lang=t.lang,n.dataset.contrast=t.contrast,n.dataset.size=t.size;let e=new URLSearchParams(location.search);for(let[i,r]of Object.entries(t))e.set(i,r);try{history.replaceState(null,"",`${location.pathname}?${e}${location.hash}`)}catch{}})}var vn=location.pathname.startsWith("/console")?"console":"stage";function pi(){let t=new URLSearchParams(location.search).get("key"),n=null,e=500;function i(r){let o=new URLSearchParams({role:vn,...t&&{key:t}}),s=location.protocol==="https:"?"wss":"ws";n=new WebSocket(`${s}://${location.host}/room?${o}`),n.addEventListener("open",()=>{e=500,r({type:"connection",state:"open"})}),n.addEventListener("message",a=>r(JSON.parse(a.data))),n.addEventListener("close",()=>{r({type:"connection",state:"lost"}),setTimeout(()=>i(r),e),e=Math.min(2*e,5e3)})}return{open:i,send(r){n?.readyState===WebSocket.OPEN&&n.send(JSON.stringify(r))},async load(r){let o=await fetch(r);if(!o.ok)throw new Error(`${r}: ${o.status}`);return o.json()}}}var T=R(null),yt=R("connecting"),Ut=R(null),$n=R([]),oe=R(null),se=R(null),ae=R(null),le=R(null),di=J(()=>$n.value.find(t=>t.id===T.value?.preset)??null),xn=J(()=>T.value?.driver===!0&&yt.value==="open"),Bt=J(()=>!!(T.value?.prediction?.locked||T.value?.prediction?.skipped)),gn=null;function ut(t,n={}){Ut.value=null,gn?.send({type:"do",name:t,args:n})}function mi(t){return gn.load(t)}function so(t){zt(()=>{t.type==="state"&&(T.value=t.state),t.type==="refused"&&(Ut.value=t.reason),t.type==="connection"&&(yt.value=t.state)})}function yn(t,n){let e=null;B(()=>{let i=n();if(i!==e){if(e=i,!i){t.value=null;return}mi(i).then(r=>{e===i&&(t.value=r)},()=>{e===i&&([e,t.value]=[null,null])})}})}async function vi(t){gn=t,$n.value=await mi("/presets.json"),yn(oe,()=>T.value?.scene&&`/scene/${T.value.scene}.json`),yn(se,()=>T.value?.revealed&&T.value.scene&&`/who/${T.value.scene}.json`),yn(ae,()=>T.value?.worlds?.id&&`/worlds/${T.value.worlds.id}.json`),yn(le,()=>T.value?.breaking?.id&&`/break/${T.value.breaking.id}.json`),gn.open(so)}var yi={};async function gi(t,n){await Promise.all(t.map(async e=>yi[e]=await n(`/words/${e}.json`)))}function $i(t,n){return t.replace(/\{(\w+)\}/g,(e,i)=>i in n?ao(n[i]):e)}function ao(t){return typeof t=="number"?j(t):String(t)}function $(t,n={}){let e=yi[L.value]?.[t];return e===void 0?`⟦${t}⟧`:$i(e,n)}function H(t,n,e={}){let i=new Intl.PluralRules(L.value).select(n)==="one"?"one":"other";return $(`${t}_${i}`,{count:n,...e})}function ue(t,n={}){return t?$i(typeof t=="string"?t:t[L.value]??`⟦${L.value}⟧`,n):""}function j(t,n=0,e=!1){if(t==null||Number.isNaN(t))return"–";let i={maximumFractionDigits:n,minimumFractionDigits:e?n:0};return new Intl.NumberFormat(L.value,i).format(t)}function Ht(t,n=0){return t==null||Number.isNaN(t)?"–":new Intl.NumberFormat(L.value,{style:"percent",maximumFractionDigits:n}).format(t)}function xi(t,n="number",e=1){return n==="percent"||n==="share"?Ht(t):j(t,n==="whole"?0:e)}var lo={play:"M7 4.5v15l12.5-7.5z",pause:"M6.5 5h4v14h-4zM13.5 5h4v14h-4z",step:"M5 5v14l10-7zM16.5 5h3v14h-3z",month:"M3 5v14l8-7zM11 5v14l8-7zM19.5 5h2.5v14h-2.5z",reset:"M12 5V1.5L6.5 6 12 10.5V7.2a5.3 5.3 0 1 1-5.3 5.6H4.5A7.5 7.5 0 1 0 12 5z",dice:"M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z",next:"M8.5 4 16.5 12l-8 8-2-2 6-6-6-6z",check:"M9.5 18.5 3.5 12.5l2-2 4 4 9-9 2 2z",close:"M6 4 12 10l6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z",home:"M12 3 2.5 11H5v9h5v-6h4v6h5v-9h2.5z",dark:"M3 4h18v16H3z"};function W({name:t}){return _`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${lo[t]} fill-rule="evenodd" />
  </svg>`}function tt({page:t}){let n=wi(t.state.screen);return!t.driver||!n?null:_`<button
    type="button"
    class="primary next"
    disabled=${gt.has(n)&&!t.predicted}
    onClick=${()=>t.send("go",{screen:n})}
  >
    <span>${t.t("nav.on",{screen:t.t(`nav.${n}`)})}</span><${W} name="next" />
  </button>`}var ce=new WeakMap,$t=(t,n)=>t<n?`${t}-${n}`:`${n}-${t}`,uo=new Set(["ask","offer","pass","introduce","speak_up"]);function bi(t,n,e){if(!t||n<=0)return 0;let{acts:i,beats:r}=t;if(n>=e)return i.length;if(!r)return Math.min(i.length,i.length>=e?n:Math.round(n/e*i.length));let o=0;for(;o<r.length&&r[o]<=n;)o+=1;return o}function ki(t,n,e){let[i,r,o,s]=n,a=$t(r,o);i==="form"&&t.set(a,{i:r,j:o,since:e,used:e,strong:!1}),i==="end"&&t.delete(a),(i==="ask"||i==="offer")&&s&&t.has(a)&&t.set(a,{...t.get(a),used:e})}function co(t){if(ce.has(t))return ce.get(t);let n=new Map(t.ties.map(([i,r])=>[$t(i,r),{i,j:r,since:-1,used:0,strong:!1}]));for(let[i,r]of t.strong??[])n.has($t(i,r))&&(n.get($t(i,r)).strong=!0);let e=[n];return t.months.forEach((i,r)=>{n=new Map(n);for(let s of i.acts)ki(n,s,r);let o=new Set((i.strong??[]).map(([s,a])=>$t(s,a)));for(let[s,a]of n)a.strong!==o.has(s)&&n.set(s,{...a,strong:o.has(s)});e.push(n)}),ce.set(t,e),e}function wn(t,{month:n,step:e,steps:i},r){let o=co(t),s=Math.min(n,o.length-1),a=t.months[s],u=bi(a,e,i);if(u===0){let h=s>0?[...o[s-1]].filter(([f])=>!o[s].has(f)):[];return{ties:o[s],gone:new Map(h),marks:[],month:s-1}}let l=new Map(o[s]),c=new Map,p=[];return a.acts.slice(0,u).forEach((h,f)=>{let m=$t(h[1],h[2]);h[0]==="end"&&l.has(m)&&c.set(m,l.get(m)),h[0]==="form"&&c.delete(m),ki(l,h,s),uo.has(h[0])&&h[2]>=0&&p.push({key:`${s}:${f}`,act:h})}),{ties:l,gone:c,marks:p.slice(-r),month:s}}function Mi(t,{month:n,step:e,steps:i}){let r=t.months[n],o=bi(r,e,i);return o>0?r.acts[o-1]:null}function bn(t,n){return(n>0?t.months[Math.min(n,t.months.length)-1]?.readouts:t.start?.readouts)??{}}var fo=new Set(["ask","offer","form","end","pass","introduce","speak_up","alone"]);function ho(t,n){let[e,i,r,o,s]=t;if(!fo.has(e))return"";let a=e==="ask"||e==="speak_up"?`act.${e}.${o?"yes":"no"}`:`act.${e}`,u=l=>n[l]?.letter??"";return $(a,{i:u(i),j:u(r),k:u(s)})}function _o(t,n,e){if(e===0)return $("caption.start");let i=n.map(o=>{let{asked:s,granted:a}=bn(t.arms[o],e);return H("caption.fulfilled",s??0,{granted:a??0})}),r=i.length===1?i[0]:$("caption.two",{a:i[0],b:i[1]});return $("caption.month",{month:e,text:r})}function xt({page:t,arms:n}){let{scene:e,state:i}=t,{transport:r}=i,o=_o(e,n,r.month),a=(r.playing&&r.speed>2?[]:n.map(l=>Mi(e.arms[l],r))).map(l=>l?ho(l,e.people):""),u=!r.playing&&a.some(Boolean);return _`<div class="captions">
    <div role="log" aria-live="polite" aria-label=${$("caption.label")}><p key=${r.month}>${o}</p></div>
    <div class="acts" role=${u?"status":void 0} aria-hidden=${u?void 0:"true"}>
      ${a.map((l,c)=>n.length>1?_`<p>${l&&_`<b>${n[c].toUpperCase()}</b> ${l}`}</p>`:_`<p>${l}</p>`)}
    </div>
  </div>`}function kn(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function po(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Ti(t){let n,e,i;t.length!==2?(n=kn,e=(a,u)=>kn(t(a),u),i=(a,u)=>t(a)-u):(n=t===kn||t===po?t:mo,e=t,i=t);function r(a,u,l=0,c=a.length){if(l<c){if(n(u,u)!==0)return c;do{let p=l+c>>>1;e(a[p],u)<0?l=p+1:c=p}while(l<c)}return l}function o(a,u,l=0,c=a.length){if(l<c){if(n(u,u)!==0)return c;do{let p=l+c>>>1;e(a[p],u)<=0?l=p+1:c=p}while(l<c)}return l}function s(a,u,l=0,c=a.length){let p=r(a,u,l,c-1);return p>l&&i(a[p-1],u)>-i(a[p],u)?p-1:p}return{left:r,center:s,right:o}}function mo(){return 0}function vo(t){return t===null?NaN:+t}var Si=Ti(kn),Ea=Si.right,Ca=Si.left,Ra=Ti(vo).center;var Pa=Ai(Ni),Oa=Ai(yo);function Ai(t){return function(n,e,i=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=0))throw new RangeError("invalid height");if(!o||!s||!e&&!i)return n;let a=e&&t(e),u=i&&t(i),l=r.slice();return a&&u?(wt(a,l,r,o,s),wt(a,r,l,o,s),wt(a,l,r,o,s),bt(u,r,l,o,s),bt(u,l,r,o,s),bt(u,r,l,o,s)):a?(wt(a,r,l,o,s),wt(a,l,r,o,s),wt(a,r,l,o,s)):u&&(bt(u,r,l,o,s),bt(u,l,r,o,s),bt(u,r,l,o,s)),n}}function wt(t,n,e,i,r){for(let o=0,s=i*r;o<s;)t(n,e,o,o+=i,1)}function bt(t,n,e,i,r){for(let o=0,s=i*r;o<i;++o)t(n,e,o,o+s,i)}function yo(t){let n=Ni(t);return(e,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,n(e,i,r+0,o+0,s),n(e,i,r+1,o+1,s),n(e,i,r+2,o+2,s),n(e,i,r+3,o+3,s)}}function Ni(t){let n=Math.floor(t);if(n===t)return go(t);let e=t-n,i=2*t+1;return(r,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=n*o[s],c=u*n,p=c+u;for(let h=s,f=s+c;h<f;h+=u)l+=o[Math.min(a,h)];for(let h=s,f=a;h<=f;h+=u)l+=o[Math.min(a,h+c)],r[h]=(l+e*(o[Math.max(s,h-p)]+o[Math.min(a,h+p)]))/i,l-=o[Math.max(s,h-c)]}}function go(t){let n=2*t+1;return(e,i,r,o,s)=>{if(!((o-=s)>=r))return;let a=t*i[r],u=s*t;for(let l=r,c=r+u;l<c;l+=s)a+=i[Math.min(o,l)];for(let l=r,c=o;l<=c;l+=s)a+=i[Math.min(o,l+u)],e[l]=a/n,a-=i[Math.max(r,l-u)]}}var $o=Array.prototype,Ia=$o.slice;var La=Math.sqrt(50),Fa=Math.sqrt(10),za=Math.sqrt(2);function Ei(t,n){let e;if(n===void 0)for(let i of t)i!=null&&(e<i||e===void 0&&i>=i)&&(e=i);else{let i=-1;for(let r of t)(r=n(r,++i,t))!=null&&(e<r||e===void 0&&r>=r)&&(e=r)}return e}var Da=xo(Math.random);function xo(t){return function(e,i=0,r=e.length){let o=r-(i=+i);for(;o;){let s=t()*o--|0,a=e[o+i];e[o+i]=e[s+i],e[s+i]=a}return e}}function Mn(t){let[n,e]=an([0,0]);return ti(()=>{let i=t.current,r=()=>e(s=>{let a=[Math.floor(i.clientWidth),Math.floor(i.clientHeight)];return s[0]===a[0]&&s[1]===a[1]?s:a});r();let o=new ResizeObserver(r);return o.observe(i),()=>o.disconnect()},[]),n}function wo(t){let[n]=[t?.outcome?.measure?.replace(/^last\./,"")];return["ties","isolated","strong"].includes(n)?{name:n,unit:"whole"}:{name:"share",unit:"percent"}}function bo(t,n){return n==="percent"?$("difference.points",{count:j(Math.abs(t)*100,0)}):j(Math.abs(t),0)}function Ci(t,n,e){return t.arms.a.months.slice(0,e).map((i,r)=>{let[o,s]=[i.readouts[n],t.arms.b.months[r].readouts[n]];return o===null||s===null||o===void 0||s===void 0?null:s-o})}function Ri({page:t}){let{scene:n,state:e,preset:i}=t,r=D(null),[o,s]=Mn(r),{name:a,unit:u}=wo(i),l=Ci(n,a,e.transport.month),c=Ci(n,a,n.months),p=Ei(c,v=>Math.abs(v??0))||1,h=l.at(-1)??null,f=h===null?"none":Math.abs(h)<1e-9?"same":h>0?"more":"less",m=$(`difference.${f}`,{readout:$(`readout.${a}`),by:h===null?"":bo(h,u),month:e.transport.month}),d=o/n.months;return _`<section class="difference" aria-label=${$("difference.title")}>
    <p>${m}</p>
    <div class="strip" ref=${r}>
      ${o>0&&_`<svg width=${o} height=${s} viewBox=${`0 0 ${o} ${s}`} aria-hidden="true">
        ${l.map((v,y)=>{let g=Math.abs(v??0)/p*(s/2-2);return _`<rect
            key=${y}
            class=${v>0?"more":"less"}
            x=${y*d+d*.12}
            width=${d*.76}
            y=${v>0?s/2-g:s/2}
            height=${g}
          />`})}
        <line x1="0" x2=${o} y1=${s/2} y2=${s/2} />
      </svg>`}
      <span class="top">${$("difference.b_more")}</span>
      <span class="bottom">${$("difference.a_more")}</span>
    </div>
  </section>`}var Pi=t=>Ht(t.same_requests);var ko={granted:"M-4.5,0.5 L-1.5,3.5 L4.5,-3.5",refused:"M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5",offered:"M-4.5,0 L4.5,0 M0,-4.5 L0,4.5",passed:"M-4.5,0 L4,0 M0.5,-3.5 L4,0 L0.5,3.5",introduced:"M-4,0 A2,2 0 1 1 0,0 A2,2 0 1 1 -4,0 M0,0 A2,2 0 1 0 4,0 A2,2 0 1 0 0,0",spoken:"M0,-4.5 L0,1 M0,4 L0,4.4"};function Mo([t,,,n]){return t==="ask"?n?"granted":"refused":{offer:"offered",pass:"passed",introduce:"introduced",speak_up:"spoken"}[t]}function jt({sign:t,radius:n}){return _`<g class=${`badge ${t}`}>
    <circle r=${n} />
    <path d=${ko[t]} transform=${`scale(${n*.62/4.5})`} />
  </g>`}function Oi({act:t,places:n,radius:e,old:i}){let[,r,o,s,a]=t,[u,l]=[n[r],n[o]],c=Math.hypot(l.x-u.x,l.y-u.y)||1,[p,h]=[(l.x-u.x)/c,(l.y-u.y)/c],f=Math.min(e,c/2),m={x:u.x+p*f,y:u.y+h*f},d={x:l.x-p*f,y:l.y-h*f},v=Math.max(8,e*.62),y=Math.min(v,(c-2*f)/2),g=Mo(t),x={"--x0":`${m.x}px`,"--y0":`${m.y}px`,"--x1":`${d.x}px`,"--y1":`${d.y}px`};return _`<g class=${`mark ${g} ${i?"old":"new"}`} style=${x}>
    ${a>=0&&_`<line class="about" x1=${u.x} y1=${u.y} x2=${n[a].x} y2=${n[a].y} />`}
    <circle class="halo" cx=${u.x} cy=${u.y} r=${e+5} />
    <line class="reach" x1=${m.x} y1=${m.y} x2=${d.x} y2=${d.y} />
    <circle class="pulse there" r=${v*.6} />
    ${(g==="granted"||g==="passed")&&s!==0&&_`<circle class="pulse back" r=${v*.6} />`}
    <g transform=${`translate(${d.x-p*y},${d.y-h*y})`}>
      <g class="pop"><${jt} sign=${g} radius=${v} /></g>
    </g>
  </g>`}var To=["weak","strong","born","gone"],So=["granted","refused","offered"];function kt({page:t}){return _`<ul class="legend" aria-label=${t.t("legend.label")}>
    ${So.map(n=>_`<li key=${n}>
        <svg viewBox="-12 -12 24 24" aria-hidden="true"><${jt} sign=${n} radius=${10} /></svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
    ${To.map(n=>_`<li key=${n}>
        <svg viewBox="0 0 40 24" class="line" aria-hidden="true">
          <line class=${`tie still ${n}`} x1="2" y1="12" x2="38" y2="12" pathLength="1" />
        </svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
  </ul>`}function Mt({page:t,title:n}){return _`<div class="loading">
    <h1 tabindex="-1">${n}</h1>
    <p role="status">${t.t("loading.scene")}</p>
  </div>`}function Ao(t){let n=+this._x.call(null,t),e=+this._y.call(null,t);return Li(this.cover(n,e),n,e,t)}function Li(t,n,e,i){if(isNaN(n)||isNaN(e))return t;var r,o=t._root,s={data:i},a=t._x0,u=t._y0,l=t._x1,c=t._y1,p,h,f,m,d,v,y,g;if(!o)return t._root=s,t;for(;o.length;)if((d=n>=(p=(a+l)/2))?a=p:l=p,(v=e>=(h=(u+c)/2))?u=h:c=h,r=o,!(o=o[y=v<<1|d]))return r[y]=s,t;if(f=+t._x.call(null,o.data),m=+t._y.call(null,o.data),n===f&&e===m)return s.next=o,r?r[y]=s:t._root=s,t;do r=r?r[y]=new Array(4):t._root=new Array(4),(d=n>=(p=(a+l)/2))?a=p:l=p,(v=e>=(h=(u+c)/2))?u=h:c=h;while((y=v<<1|d)===(g=(m>=h)<<1|f>=p));return r[g]=o,r[y]=s,t}function No(t){Array.isArray(t)||(t=Array.from(t));let n=t.length,e=new Float64Array(n),i=new Float64Array(n),r=1/0,o=r,s=-r,a=s;for(let u=0,l,c,p;u<n;++u){if(isNaN(c=+this._x.call(null,l=t[u]))||isNaN(p=+this._y.call(null,l))){e[u]=NaN;continue}e[u]=c,i[u]=p,c<r&&(r=c),c>s&&(s=c),p<o&&(o=p),p>a&&(a=p)}if(r>s||o>a)return this;this.cover(r,o).cover(s,a);for(let u=0;u<n;++u)Li(this,e[u],i[u],t[u]);return this}function Eo(t,n){if(isNaN(t=+t)||isNaN(n=+n))return this;var e=this._x0,i=this._y0,r=this._x1,o=this._y1;if(isNaN(e))r=(e=Math.floor(t))+1,o=(i=Math.floor(n))+1;else{for(var s=r-e||1,a=this._root,u,l;e>t||t>=r||i>n||n>=o;)switch(l=(n<i)<<1|t<e,u=new Array(4),u[l]=a,a=u,s*=2,l){case 0:r=e+s,o=i+s;break;case 1:e=r-s,o=i+s;break;case 2:r=e+s,i=o-s;break;case 3:e=r-s,i=o-s;break}this._root&&this._root.length&&(this._root=a)}return this._x0=e,this._y0=i,this._x1=r,this._y1=o,this}function Co(){var t=[];return this.visit(function(n){if(!n.length)do t.push(n.data);while(n=n.next)}),t}function Ro(t){return arguments.length?this.cover(+t[0][0],+t[0][1]).cover(+t[1][0],+t[1][1]):isNaN(this._x0)?void 0:[[this._x0,this._y0],[this._x1,this._y1]]}function F(t,n,e,i,r){this.node=t,this.x0=n,this.y0=e,this.x1=i,this.y1=r}function Po(t,n,e){var i,r=this._x0,o=this._y0,s,a,u,l,c=this._x1,p=this._y1,h=[],f=this._root,m,d;for(f&&h.push(new F(f,r,o,c,p)),e==null?e=1/0:(r=t-e,o=n-e,c=t+e,p=n+e,e*=e);m=h.pop();)if(!(!(f=m.node)||(s=m.x0)>c||(a=m.y0)>p||(u=m.x1)<r||(l=m.y1)<o))if(f.length){var v=(s+u)/2,y=(a+l)/2;h.push(new F(f[3],v,y,u,l),new F(f[2],s,y,v,l),new F(f[1],v,a,u,y),new F(f[0],s,a,v,y)),(d=(n>=y)<<1|t>=v)&&(m=h[h.length-1],h[h.length-1]=h[h.length-1-d],h[h.length-1-d]=m)}else{var g=t-+this._x.call(null,f.data),x=n-+this._y.call(null,f.data),w=g*g+x*x;if(w<e){var O=Math.sqrt(e=w);r=t-O,o=n-O,c=t+O,p=n+O,i=f.data}}return i}function Oo(t){if(isNaN(c=+this._x.call(null,t))||isNaN(p=+this._y.call(null,t)))return this;var n,e=this._root,i,r,o,s=this._x0,a=this._y0,u=this._x1,l=this._y1,c,p,h,f,m,d,v,y;if(!e)return this;if(e.length)for(;;){if((m=c>=(h=(s+u)/2))?s=h:u=h,(d=p>=(f=(a+l)/2))?a=f:l=f,n=e,!(e=e[v=d<<1|m]))return this;if(!e.length)break;(n[v+1&3]||n[v+2&3]||n[v+3&3])&&(i=n,y=v)}for(;e.data!==t;)if(r=e,!(e=e.next))return this;return(o=e.next)&&delete e.next,r?(o?r.next=o:delete r.next,this):n?(o?n[v]=o:delete n[v],(e=n[0]||n[1]||n[2]||n[3])&&e===(n[3]||n[2]||n[1]||n[0])&&!e.length&&(i?i[y]=e:this._root=e),this):(this._root=o,this)}function Io(t){for(var n=0,e=t.length;n<e;++n)this.remove(t[n]);return this}function Lo(){return this._root}function Fo(){var t=0;return this.visit(function(n){if(!n.length)do++t;while(n=n.next)}),t}function zo(t){var n=[],e,i=this._root,r,o,s,a,u;for(i&&n.push(new F(i,this._x0,this._y0,this._x1,this._y1));e=n.pop();)if(!t(i=e.node,o=e.x0,s=e.y0,a=e.x1,u=e.y1)&&i.length){var l=(o+a)/2,c=(s+u)/2;(r=i[3])&&n.push(new F(r,l,c,a,u)),(r=i[2])&&n.push(new F(r,o,c,l,u)),(r=i[1])&&n.push(new F(r,l,s,a,c)),(r=i[0])&&n.push(new F(r,o,s,l,c))}return this}function Do(t){var n=[],e=[],i;for(this._root&&n.push(new F(this._root,this._x0,this._y0,this._x1,this._y1));i=n.pop();){var r=i.node;if(r.length){var o,s=i.x0,a=i.y0,u=i.x1,l=i.y1,c=(s+u)/2,p=(a+l)/2;(o=r[0])&&n.push(new F(o,s,a,c,p)),(o=r[1])&&n.push(new F(o,c,a,u,p)),(o=r[2])&&n.push(new F(o,s,p,c,l)),(o=r[3])&&n.push(new F(o,c,p,u,l))}e.push(i)}for(;i=e.pop();)t(i.node,i.x0,i.y0,i.x1,i.y1);return this}function qo(t){return t[0]}function Uo(t){return arguments.length?(this._x=t,this):this._x}function Bo(t){return t[1]}function Ho(t){return arguments.length?(this._y=t,this):this._y}function fe(t,n,e){var i=new he(n??qo,e??Bo,NaN,NaN,NaN,NaN);return t==null?i:i.addAll(t)}function he(t,n,e,i,r,o){this._x=t,this._y=n,this._x0=e,this._y0=i,this._x1=r,this._y1=o,this._root=void 0}function Ii(t){for(var n={data:t.data},e=n;t=t.next;)e=e.next={data:t.data};return n}var z=fe.prototype=he.prototype;z.copy=function(){var t=new he(this._x,this._y,this._x0,this._y0,this._x1,this._y1),n=this._root,e,i;if(!n)return t;if(!n.length)return t._root=Ii(n),t;for(e=[{source:n,target:t._root=new Array(4)}];n=e.pop();)for(var r=0;r<4;++r)(i=n.source[r])&&(i.length?e.push({source:i,target:n.target[r]=new Array(4)}):n.target[r]=Ii(i));return t};z.add=Ao;z.addAll=No;z.cover=Eo;z.data=Co;z.extent=Ro;z.find=Po;z.remove=Oo;z.removeAll=Io;z.root=Lo;z.size=Fo;z.visit=zo;z.visitAfter=Do;z.x=Uo;z.y=Ho;var jo={value:()=>{}};function _e(){for(var t=0,n=arguments.length,e={},i;t<n;++t){if(!(i=arguments[t]+"")||i in e||/[\s.]/.test(i))throw new Error("illegal type: "+i);e[i]=[]}return new Tn(e)}function Tn(t){this._=t}function Wo(t,n){return t.trim().split(/^|\s+/).map(function(e){var i="",r=e.indexOf(".");if(r>=0&&(i=e.slice(r+1),e=e.slice(0,r)),e&&!n.hasOwnProperty(e))throw new Error("unknown type: "+e);return{type:e,name:i}})}Tn.prototype=_e.prototype={constructor:Tn,on:function(t,n){var e=this._,i=Wo(t+"",e),r,o=-1,s=i.length;if(arguments.length<2){for(;++o<s;)if((r=(t=i[o]).type)&&(r=Vo(e[r],t.name)))return r;return}if(n!=null&&typeof n!="function")throw new Error("invalid callback: "+n);for(;++o<s;)if(r=(t=i[o]).type)e[r]=Fi(e[r],t.name,n);else if(n==null)for(r in e)e[r]=Fi(e[r],t.name,null);return this},copy:function(){var t={},n=this._;for(var e in n)t[e]=n[e].slice();return new Tn(t)},call:function(t,n){if((r=arguments.length-2)>0)for(var e=new Array(r),i=0,r,o;i<r;++i)e[i]=arguments[i+2];if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(o=this._[t],i=0,r=o.length;i<r;++i)o[i].value.apply(n,e)},apply:function(t,n,e){if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(var i=this._[t],r=0,o=i.length;r<o;++r)i[r].value.apply(n,e)}};function Vo(t,n){for(var e=0,i=t.length,r;e<i;++e)if((r=t[e]).name===n)return r.value}function Fi(t,n,e){for(var i=0,r=t.length;i<r;++i)if(t[i].name===n){t[i]=jo,t=t.slice(0,i).concat(t.slice(i+1));break}return e!=null&&t.push({name:n,value:e}),t}var Tt=0,Vt=0,Wt=0,Di=1e3,Sn,Xt,An=0,ct=0,Nn=0,Yt=typeof performance=="object"&&performance.now?performance:Date,qi=typeof window=="object"&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(t){setTimeout(t,17)};function Ui(){return ct||(qi(Xo),ct=Yt.now()+Nn)}function Xo(){ct=0}function pe(){this._call=this._time=this._next=null}pe.prototype=me.prototype={constructor:pe,restart:function(t,n,e){if(typeof t!="function")throw new TypeError("callback is not a function");e=(e==null?Ui():+e)+(n==null?0:+n),!this._next&&Xt!==this&&(Xt?Xt._next=this:Sn=this,Xt=this),this._call=t,this._time=e,de()},stop:function(){this._call&&(this._call=null,this._time=1/0,de())}};function me(t,n,e){var i=new pe;return i.restart(t,n,e),i}function Yo(){Ui(),++Tt;for(var t=Sn,n;t;)(n=ct-t._time)>=0&&t._call.call(void 0,n),t=t._next;--Tt}function zi(){ct=(An=Yt.now())+Nn,Tt=Vt=0;try{Yo()}finally{Tt=0,Go(),ct=0}}function Ko(){var t=Yt.now(),n=t-An;n>Di&&(Nn-=n,An=t)}function Go(){for(var t,n=Sn,e,i=1/0;n;)n._call?(i>n._time&&(i=n._time),t=n,n=n._next):(e=n._next,n._next=null,n=t?t._next=e:Sn=e);Xt=t,de(i)}function de(t){if(!Tt){Vt&&(Vt=clearTimeout(Vt));var n=t-ct;n>24?(t<1/0&&(Vt=setTimeout(zi,Math.ceil(t-Yt.now()-Nn)+1)),Wt&&(Wt=clearInterval(Wt))):(Wt||(An=Yt.now(),Wt=setInterval(Ko,Di)),Tt=1,qi(zi))}}function V(t){return function(){return t}}function Bi(t){return(t()-.5)*1e-6}function Zo(t){return t.x+t.vx}function Jo(t){return t.y+t.vy}function ji(t){var n,e,i,r=1,o=1;typeof t!="function"&&(t=V(t==null?1:+t));function s(){for(var l,c=n.length,p,h,f,m,d,v,y=0;y<o;++y)for(p=fe(n,Zo,Jo).visitAfter(a),l=0;l<c;++l)h=n[l],d=e[h.index],v=d*d,f=h.x+h.vx,m=h.y+h.vy,p.visit(g);function g(x,w,O,K,U){var E=x.data,et=x.r,S=d+et;if(E){if(E.index>h.index){var I=f-E.x-E.vx,P=m-E.y-E.vy,M=I*I+P*P;M<S*S&&(I===0&&(I=Bi(i),M+=I*I),P===0&&(P=Bi(i),M+=P*P),M=(S-(M=Math.sqrt(M)))/M*r,h.vx+=(I*=M)*(S=(et*=et)/(v+et)),h.vy+=(P*=M)*S,E.vx-=I*(S=1-S),E.vy-=P*S)}return}return w>f+S||K<f-S||O>m+S||U<m-S}}function a(l){if(l.data)return l.r=e[l.data.index];for(var c=l.r=0;c<4;++c)l[c]&&l[c].r>l.r&&(l.r=l[c].r)}function u(){if(n){var l,c=n.length,p;for(e=new Array(c),l=0;l<c;++l)p=n[l],e[p.index]=+t(p,l,n)}}return s.initialize=function(l,c){n=l,i=c,u()},s.iterations=function(l){return arguments.length?(o=+l,s):o},s.strength=function(l){return arguments.length?(r=+l,s):r},s.radius=function(l){return arguments.length?(t=typeof l=="function"?l:V(+l),u(),s):t},s}var Qo=1664525,ts=1013904223,Hi=4294967296;function ns(){let t=1;return()=>(t=(Qo*t+ts)%Hi)/Hi}var es=10,is=Math.PI*(3-Math.sqrt(5));function Wi(t){var n,e=1,i=.001,r=1-Math.pow(i,1/300),o=0,s=.6,a=new Map,u=me(p),l=_e("tick","end"),c=ns();t==null&&(t=[]);function p(){h(),l.call("tick",n),e<i&&(u.stop(),l.call("end",n))}function h(d){var v,y=t.length,g;d===void 0&&(d=1);for(var x=0;x<d;++x)for(e+=(o-e)*r,a.forEach(function(w){w(e)}),v=0;v<y;++v)g=t[v],g.fx==null?g.x+=g.vx*=s:(g.x=g.fx,g.vx=0),g.fy==null?g.y+=g.vy*=s:(g.y=g.fy,g.vy=0);return n}function f(){for(var d=0,v=t.length,y;d<v;++d){if(y=t[d],y.index=d,y.fx!=null&&(y.x=y.fx),y.fy!=null&&(y.y=y.fy),isNaN(y.x)||isNaN(y.y)){var g=es*Math.sqrt(.5+d),x=d*is;y.x=g*Math.cos(x),y.y=g*Math.sin(x)}(isNaN(y.vx)||isNaN(y.vy))&&(y.vx=y.vy=0)}}function m(d){return d.initialize&&d.initialize(t,c),d}return f(),n={tick:h,restart:function(){return u.restart(p),n},stop:function(){return u.stop(),n},nodes:function(d){return arguments.length?(t=d,f(),a.forEach(m),n):t},alpha:function(d){return arguments.length?(e=+d,n):e},alphaMin:function(d){return arguments.length?(i=+d,n):i},alphaDecay:function(d){return arguments.length?(r=+d,n):+r},alphaTarget:function(d){return arguments.length?(o=+d,n):o},velocityDecay:function(d){return arguments.length?(s=1-d,n):1-s},randomSource:function(d){return arguments.length?(c=d,a.forEach(m),n):c},force:function(d,v){return arguments.length>1?(v==null?a.delete(d):a.set(d,m(v)),n):a.get(d)},find:function(d,v,y){var g=0,x=t.length,w,O,K,U,E;for(y==null?y=1/0:y*=y,g=0;g<x;++g)U=t[g],w=d-U.x,O=v-U.y,K=w*w+O*O,K<y&&(E=U,y=K);return E},on:function(d,v){return arguments.length>1?(l.on(d,v),n):l.on(d)}}}function Vi(t){var n=V(.1),e,i,r;typeof t!="function"&&(t=V(t==null?0:+t));function o(a){for(var u=0,l=e.length,c;u<l;++u)c=e[u],c.vx+=(r[u]-c.x)*i[u]*a}function s(){if(e){var a,u=e.length;for(i=new Array(u),r=new Array(u),a=0;a<u;++a)i[a]=isNaN(r[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return o.initialize=function(a){e=a,s()},o.strength=function(a){return arguments.length?(n=typeof a=="function"?a:V(+a),s(),o):n},o.x=function(a){return arguments.length?(t=typeof a=="function"?a:V(+a),s(),o):t},o}function Xi(t){var n=V(.1),e,i,r;typeof t!="function"&&(t=V(t==null?0:+t));function o(a){for(var u=0,l=e.length,c;u<l;++u)c=e[u],c.vy+=(r[u]-c.y)*i[u]*a}function s(){if(e){var a,u=e.length;for(i=new Array(u),r=new Array(u),a=0;a<u;++a)i[a]=isNaN(r[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return o.initialize=function(a){e=a,s()},o.strength=function(a){return arguments.length?(n=typeof a=="function"?a:V(+a),s(),o):n},o.y=function(a){return arguments.length?(t=typeof a=="function"?a:V(+a),s(),o):t},o}var rs=.12,os=26,ss=7,as=60;function Yi(t,n,e){let i=Math.sqrt(rs*n*e/(Math.PI*Math.max(t,1)));return Math.max(ss,Math.min(os,i))}function Ki(t,n,e,i){let r=i+6,o=l=>r+l*(n-2*r),s=l=>r+l*(e-2*r),a=t.map(({x:l,y:c})=>({x:o(l),y:s(c),home:[o(l),s(c)]}));Wi(a).force("home-x",Vi(l=>l.home[0]).strength(.2)).force("home-y",Xi(l=>l.home[1]).strength(.2)).force("apart",ji(i+3).iterations(3)).stop().tick(as);let u=(l,c)=>Math.max(r,Math.min(c-r,l));return a.map(({x:l,y:c})=>({x:u(l,n),y:u(c,e)}))}var Kt=Math.PI,ve=2*Kt,ft=1e-6,ls=ve-ft;function Gi(t){this._+=t[0];for(let n=1,e=t.length;n<e;++n)this._+=arguments[n]+t[n]}function us(t){let n=Math.floor(t);if(!(n>=0))throw new Error(`invalid digits: ${t}`);if(n>15)return Gi;let e=10**n;return function(i){this._+=i[0];for(let r=1,o=i.length;r<o;++r)this._+=Math.round(arguments[r]*e)/e+i[r]}}function Zi(t,n,e,i){return t===e&&n===i}function cs(t){let n=Math.floor(t);if(!(n<=15))return Zi;let e=10**n,i=function(r){return Math.round(r*e)};return function(r,o,s,a){return i(r)===i(s)&&i(o)===i(a)}}var St=class{constructor(n){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=n==null?Gi:us(n),this._equal=n==null?Zi:cs(n)}moveTo(n,e){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(n,e){this._append`L${this._x1=+n},${this._y1=+e}`}quadraticCurveTo(n,e,i,r){this._append`Q${+n},${+e},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(n,e,i,r,o,s){this._append`C${+n},${+e},${+i},${+r},${this._x1=+o},${this._y1=+s}`}arcTo(n,e,i,r,o){if(n=+n,e=+e,i=+i,r=+r,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=i-n,l=r-e,c=s-n,p=a-e,h=c*c+p*p;if(this._x1===null)this._append`M${this._x1=n},${this._y1=e}`;else if(h>ft)if(!(Math.abs(p*u-l*c)>ft)||!o)this._append`L${this._x1=n},${this._y1=e}`;else{let f=i-s,m=r-a,d=u*u+l*l,v=f*f+m*m,y=Math.sqrt(d),g=Math.sqrt(h),x=o*Math.tan((Kt-Math.acos((d+h-v)/(2*y*g)))/2),w=x/g,O=x/y;Math.abs(w-1)>ft&&this._append`L${n+w*c},${e+w*p}`,this._append`A${o},${o},0,0,${+(p*f>c*m)},${this._x1=n+O*u},${this._y1=e+O*l}`}}arc(n,e,i,r,o,s){if(n=+n,e=+e,i=+i,s=!!s,i<0)throw new Error(`negative radius: ${i}`);let a=i*Math.cos(r),u=i*Math.sin(r),l=n+a,c=e+u,p=1^s,h=s?r-o:o-r;if(this._x1===null?this._append`M${l},${c}`:(Math.abs(this._x1-l)>ft||Math.abs(this._y1-c)>ft)&&this._append`L${l},${c}`,!!i){if(h<0&&(h=h%ve+ve),h>ls)this._append`A${i},${i},0,1,${p},${n-a},${e-u}A${i},${i},0,1,${p},${this._x1=l},${this._y1=c}`;else if(h>ft){let f=n+i*Math.cos(o),m=e+i*Math.sin(o);if(h>=Kt&&this._equal(l,c,f,m)){h/=2;let d=r+h;this._append`A${i},${i},0,${+(h>=Kt)},${p},${n+i*Math.cos(d)},${e+i*Math.sin(d)}`}this._append`A${i},${i},0,${+(h>=Kt)},${p},${this._x1=f},${this._y1=m}`}}}rect(n,e,i,r){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function fs(){return new St}fs.prototype=St.prototype;function En(t){return function(){return t}}var ir=Math.cos;var Cn=Math.sin,q=Math.sqrt,Ji=1e-12,Gt=Math.PI,_l=Gt/2,On=2*Gt;function hs(t){let n=3;return t.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let i=Math.floor(e);if(!(i>=0))throw new RangeError(`invalid digits: ${e}`);n=i}return t},()=>new St(n)}var pl=Array.prototype.slice;function rr(t){this._context=t}rr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:this._context.lineTo(t,n);break}}};function _s(t){return new rr(t)}var dl=ps(_s);function or(t){this._curve=t}or.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,n){this._curve.point(n*Math.sin(t),n*-Math.cos(t))}};function ps(t){function n(e){return new or(t(e))}return n._curve=t,n}var ml=q(3);var In={draw(t,n){let e=q(n/Gt);t.moveTo(e,0),t.arc(0,0,e,0,On)}},sr={draw(t,n){let e=q(n/5)/2;t.moveTo(-3*e,-e),t.lineTo(-e,-e),t.lineTo(-e,-3*e),t.lineTo(e,-3*e),t.lineTo(e,-e),t.lineTo(3*e,-e),t.lineTo(3*e,e),t.lineTo(e,e),t.lineTo(e,3*e),t.lineTo(-e,3*e),t.lineTo(-e,e),t.lineTo(-3*e,e),t.closePath()}},ar=q(1/3),ds=ar*2,lr={draw(t,n){let e=q(n/ds),i=e*ar;t.moveTo(0,-e),t.lineTo(i,0),t.lineTo(0,e),t.lineTo(-i,0),t.closePath()}};var ur={draw(t,n){let e=q(n),i=-e/2;t.rect(i,i,e,e)}};var ms=.8908130915292852,cr=Cn(Gt/10)/Cn(7*Gt/10),vs=Cn(On/10)*cr,ys=-ir(On/10)*cr,fr={draw(t,n){let e=q(n*ms),i=vs*e,r=ys*e;t.moveTo(0,-e),t.lineTo(i,r);for(let o=1;o<5;++o){let s=On*o/5,a=ir(s),u=Cn(s);t.lineTo(u*e,-a*e),t.lineTo(a*i-u*r,u*i+a*r)}t.closePath()}},ye=q(3),hr={draw(t,n){let e=-q(n/(ye*3));t.moveTo(0,e*2),t.lineTo(-ye*e,-e),t.lineTo(ye*e,-e),t.closePath()}},vl=q(3);var yl=q(3)/2,gs=1/q(12),gl=(gs/2+1)*3;function _r(t,n){let e=null,i=hs(r);t=typeof t=="function"?t:En(t||In),n=typeof n=="function"?n:En(n===void 0?64:+n);function r(){let o;if(e||(e=o=i()),t.apply(this,arguments).draw(e,+n.apply(this,arguments)),o)return e=null,o+""||null}return r.type=function(o){return arguments.length?(t=typeof o=="function"?o:En(o),r):t},r.size=function(o){return arguments.length?(n=typeof o=="function"?o:En(+o),r):n},r.context=function(o){return arguments.length?(e=o??null,r):e},r}function nt(){}function Rn(t,n,e){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+n)/6,(t._y0+4*t._y1+e)/6)}function xe(t){this._context=t}xe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Rn(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Rn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function $s(t){this._context=t}$s.prototype={areaStart:nt,areaEnd:nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x2=t,this._y2=n;break;case 1:this._point=2,this._x3=t,this._y3=n;break;case 2:this._point=3,this._x4=t,this._y4=n,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+n)/6);break;default:Rn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function xs(t){this._context=t}xs.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+t)/6,i=(this._y0+4*this._y1+n)/6;this._line?this._context.lineTo(e,i):this._context.moveTo(e,i);break;case 3:this._point=4;default:Rn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function pr(t,n){this._basis=new xe(t),this._beta=n}pr.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,n=this._y,e=t.length-1;if(e>0)for(var i=t[0],r=n[0],o=t[e]-i,s=n[e]-r,a=-1,u;++a<=e;)u=a/e,this._basis.point(this._beta*t[a]+(1-this._beta)*(i+u*o),this._beta*n[a]+(1-this._beta)*(r+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,n){this._x.push(+t),this._y.push(+n)}};var $l=(function t(n){function e(i){return n===1?new xe(i):new pr(i,n)}return e.beta=function(i){return t(+i)},e})(.85);function Pn(t,n,e){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-n),t._y2+t._k*(t._y1-e),t._x2,t._y2)}function we(t,n){this._context=t,this._k=(1-n)/6}we.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:Pn(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2,this._x1=t,this._y1=n;break;case 2:this._point=3;default:Pn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var xl=(function t(n){function e(i){return new we(i,n)}return e.tension=function(i){return t(+i)},e})(0);function be(t,n){this._context=t,this._k=(1-n)/6}be.prototype={areaStart:nt,areaEnd:nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:Pn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var wl=(function t(n){function e(i){return new be(i,n)}return e.tension=function(i){return t(+i)},e})(0);function ke(t,n){this._context=t,this._k=(1-n)/6}ke.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Pn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var bl=(function t(n){function e(i){return new ke(i,n)}return e.tension=function(i){return t(+i)},e})(0);function Me(t,n,e){var i=t._x1,r=t._y1,o=t._x2,s=t._y2;if(t._l01_a>Ji){var a=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,u=3*t._l01_a*(t._l01_a+t._l12_a);i=(i*a-t._x0*t._l12_2a+t._x2*t._l01_2a)/u,r=(r*a-t._y0*t._l12_2a+t._y2*t._l01_2a)/u}if(t._l23_a>Ji){var l=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,c=3*t._l23_a*(t._l23_a+t._l12_a);o=(o*l+t._x1*t._l23_2a-n*t._l12_2a)/c,s=(s*l+t._y1*t._l23_2a-e*t._l12_2a)/c}t._context.bezierCurveTo(i,r,o,s,t._x2,t._y2)}function dr(t,n){this._context=t,this._alpha=n}dr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,i=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3;default:Me(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var kl=(function t(n){function e(i){return n?new dr(i,n):new we(i,0)}return e.alpha=function(i){return t(+i)},e})(.5);function mr(t,n){this._context=t,this._alpha=n}mr.prototype={areaStart:nt,areaEnd:nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,i=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:Me(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Ml=(function t(n){function e(i){return n?new mr(i,n):new be(i,0)}return e.alpha=function(i){return t(+i)},e})(.5);function vr(t,n){this._context=t,this._alpha=n}vr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,i=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Me(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Tl=(function t(n){function e(i){return n?new vr(i,n):new ke(i,0)}return e.alpha=function(i){return t(+i)},e})(.5);function ws(t){this._context=t}ws.prototype={areaStart:nt,areaEnd:nt,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,n){t=+t,n=+n,this._point?this._context.lineTo(t,n):(this._point=1,this._context.moveTo(t,n))}};function Qi(t){return t<0?-1:1}function tr(t,n,e){var i=t._x1-t._x0,r=n-t._x1,o=(t._y1-t._y0)/(i||r<0&&-0),s=(e-t._y1)/(r||i<0&&-0),a=(o*r+s*i)/(i+r);return(Qi(o)+Qi(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function nr(t,n){var e=t._x1-t._x0;return e?(3*(t._y1-t._y0)/e-n)/2:n}function ge(t,n,e){var i=t._x0,r=t._y0,o=t._x1,s=t._y1,a=(o-i)/3;t._context.bezierCurveTo(i+a,r+a*n,o-a,s-a*e,o,s)}function $e(t){this._context=t}$e.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:ge(this,this._t0,nr(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){var e=NaN;if(t=+t,n=+n,!(t===this._x1&&n===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,ge(this,nr(this,e=tr(this,t,n)),e);break;default:ge(this,this._t0,e=tr(this,t,n));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n,this._t0=e}}};function bs(t){this._context=new yr(t)}(bs.prototype=Object.create($e.prototype)).point=function(t,n){$e.prototype.point.call(this,n,t)};function yr(t){this._context=t}yr.prototype={moveTo:function(t,n){this._context.moveTo(n,t)},closePath:function(){this._context.closePath()},lineTo:function(t,n){this._context.lineTo(n,t)},bezierCurveTo:function(t,n,e,i,r,o){this._context.bezierCurveTo(n,t,i,e,o,r)}};function ks(t){this._context=t}ks.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,n=this._y,e=t.length;if(e)if(this._line?this._context.lineTo(t[0],n[0]):this._context.moveTo(t[0],n[0]),e===2)this._context.lineTo(t[1],n[1]);else for(var i=er(t),r=er(n),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(i[0][o],r[0][o],i[1][o],r[1][o],t[s],n[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,n){this._x.push(+t),this._y.push(+n)}};function er(t){var n,e=t.length-1,i,r=new Array(e),o=new Array(e),s=new Array(e);for(r[0]=0,o[0]=2,s[0]=t[0]+2*t[1],n=1;n<e-1;++n)r[n]=1,o[n]=4,s[n]=4*t[n]+2*t[n+1];for(r[e-1]=2,o[e-1]=7,s[e-1]=8*t[e-1]+t[e],n=1;n<e;++n)i=r[n]/o[n-1],o[n]-=i,s[n]-=i*s[n-1];for(r[e-1]=s[e-1]/o[e-1],n=e-2;n>=0;--n)r[n]=(s[n]-r[n+1])/o[n];for(o[e-1]=(t[e]+r[e-1])/2,n=0;n<e-1;++n)o[n]=2*t[n+1]-r[n+1];return[r,o]}function Ms(t,n){this._context=t,this._t=n}Ms.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,n),this._context.lineTo(t,n);else{var e=this._x*(1-this._t)+t*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,n)}break}}this._x=t,this._y=n}};var Ts={draw(t,n){let e=Math.sqrt(2*n/(3*Math.sqrt(3)));for(let i=0;i<6;i+=1){let r=i*Math.PI/3,[o,s]=[e*Math.cos(r),e*Math.sin(r)];i===0?t.moveTo(o,s):t.lineTo(o,s)}t.closePath()}},Ss={circle:[In,1],square:[ur,1.05],triangle:[hr,1.25],diamond:[lr,1.15],hexagon:[Ts,1.05],cross:[sr,1.35],star:[fr,1.3],ring:[In,1]},Zt=[{letter:"A",shape:"circle",fill:"#E69F00",ink:"#1A1A1A"},{letter:"B",shape:"square",fill:"#56B4E9",ink:"#1A1A1A"},{letter:"C",shape:"triangle",fill:"#009E73",ink:"#1A1A1A"},{letter:"D",shape:"diamond",fill:"#F0E442",ink:"#1A1A1A"},{letter:"E",shape:"hexagon",fill:"#0072B2",ink:"#FFFFFF"},{letter:"F",shape:"cross",fill:"#D55E00",ink:"#1A1A1A"},{letter:"G",shape:"star",fill:"#CC79A7",ink:"#1A1A1A"},{letter:"H",shape:"ring",fill:"#1A1A1A",ink:"#FFFFFF"}];function Ln(t,n){let[e,i]=Ss[t];return _r(e,Math.PI*(n*i)**2)()}var As=3,Ns=12,Es=[1,1,3,6,10,0],Cs=[900,900,800,600,300,300];function Rs(t,n){return t.map(({i:e,j:i})=>[n[e],n[i]]).map(([e,i])=>`M${e.x.toFixed(1)},${e.y.toFixed(1)}L${i.x.toFixed(1)},${i.y.toFixed(1)}`).join("")}function gr({kind:t,tie:n,places:e}){let[i,r]=[e[n.i],e[n.j]];return _`<line class=${`tie ${t}`} x1=${i.x} y1=${i.y} x2=${r.x} y2=${r.y} pathLength="1" />`}function Ps({picture:t,places:n}){let e={weak:[],pale:[],strong:[]},i=[];for(let[r,o]of t.ties)o.since>=0&&o.since===t.month?i.push([r,o]):o.strong?e.strong.push(o):e[t.month-o.used>=As?"pale":"weak"].push(o);return _`<g class="ties">
    ${["pale","weak","strong"].map(r=>_`<path class=${`tie ${r}`} d=${Rs(e[r],n)} />`)}
    ${[...t.gone].map(([r,o])=>_`<${gr} key=${`gone ${r}`} kind="gone" tie=${o} places=${n} />`)}
    ${i.map(([r,o])=>_`<${gr} key=${`born ${r}`} kind="born" tie=${o} places=${n} />`)}
  </g>`}function Os(t,n,e,i){return _`<g class="people">
    ${t.people.map((r,o)=>{let s=i?.[o],a=s?s.letter:r.letter;return _`<g
        class="person"
        style=${s&&{"--fill":s.fill,"--on-fill":s.ink}}
        transform=${`translate(${n[o].x.toFixed(1)},${n[o].y.toFixed(1)})`}
      >
        <path d=${Ln(s?.shape??"circle",e)} />
        ${s?.shape==="ring"&&_`<circle class="ring" r=${e*.78} />`}
        ${e>=Ns&&_`<text dy="0.36em" class=${String(a).length>2?"long":""}>${a}</text>`}
      </g>`})}
  </g>`}function At({scene:t,arm:n,transport:e,looks:i=null,label:r}){let o=D(null),[s,a]=Mn(o),u=Yi(t.people.length,s,a),l=at(()=>s?Ki(t.people,s,a,u):[],[t.id,s,a,u]),c=at(()=>l.length?Os(t,l,u,i):null,[t.id,l,u,i]),{playing:p,speed:h}=e,f=wn(t.arms[n],e,p?Es[h]:1),m=[...f.ties.values()].filter(v=>v.strong).length,d=$("network.summary",{people:H("network.people",t.people.length),ties:H("network.ties",f.ties.size),strong:H("network.strong",m)});return _`<div class="network" ref=${o}>
    ${l.length>0&&_`<svg
      role="img"
      aria-label=${`${r}. ${d}`}
      width=${s}
      height=${a}
      viewBox=${`0 0 ${s} ${a}`}
      style=${{"--beat":`${Cs[h]}ms`,"--letter":`${Math.min(24,u*1.12)}px`}}
    >
      <${Ps} picture=${f} places=${l} />
      ${c}
      <g class="marks">
        ${f.marks.map(({key:v,act:y},g)=>_`<${Oi} key=${v} act=${y} places=${l} radius=${u} old=${g<f.marks.length-1} />`)}
      </g>
    </svg>`}
  </div>`}function Nt(t,n){return t?t.of[n].map(e=>Zt[e%Zt.length]):null}function Et(t){let{transport:n}=t.state;return t.reducedMotion&&n.playing?{...n,step:0}:n}var $r=[["share",Ht],["ties",j],["isolated",j]];function Ct({page:t,arm:n,only:e=$r.map(([i])=>i)}){let i=bn(t.scene.arms[n],t.state.transport.month);return _`<dl class="readouts">
    ${$r.filter(([r])=>e.includes(r)).map(([r,o])=>_`<div key=${r} class=${r}>
        <dt>${t.t(`readout.${r}`)}</dt>
        <dd>${o(i[r])}</dd>
      </div>`)}
  </dl>`}var xr=5;function Te({page:t,name:n,args:e,disabled:i}){return _`<button type="button" disabled=${i} onClick=${()=>t.send(n,e)}>
    <${W} name=${n} /><span>${t.t(`transport.${n}`)}</span>
  </button>`}function Is({page:t}){let n=D(null),{seed:e}=t.state,i=r=>{r.preventDefault();let o=Number(n.current.value);n.current.validity.valid&&Number.isInteger(o)&&t.send("seed",{n:o}),r.currentTarget.closest("details").open=!1};return _`<details class="seed">
    <summary>${t.t("transport.seed",{seed:String(e)})}</summary>
    <form onSubmit=${i} class="popover">
      <label>
        ${t.t("transport.seed_field")}
        <input ref=${n} type="number" min="0" max="999999" step="1" required value=${e} />
      </label>
      <button>${t.t("transport.seed_take")}</button>
      <button type="button" onClick=${()=>t.send("dice")}>
        <${W} name="dice" /> ${t.t("transport.dice")}
      </button>
    </form>
  </details>`}function wr({page:t}){let{month:n,months:e}=t.state.transport,{step:i,steps:r}=t.state.transport,o=e??t.scene?.months??0,s=n+(r?i/r:0);return _`<div class="month">
    <span>${t.t("transport.month_of",{month:Math.min(o,n+(i>0?1:0)),months:o})}</span>
    <progress max=${o||1} value=${s} aria-label=${t.t("transport.progress")}></progress>
  </div>`}function Y({page:t,children:n}){let{transport:e}=t.state;if(!t.driver)return _`<div class="transport"><${wr} page=${t} />${n}</div>`;let i=t.scene&&e.month>=t.scene.months,r=!t.predicted||!t.scene;return _`<div class="transport" role="group" aria-label=${t.t("transport.label")}>
    <button
      type="button"
      class="play"
      disabled=${r||i}
      onClick=${()=>t.send(e.playing?"pause":"play")}
    >
      <${W} name=${e.playing?"pause":"play"} />
      <span>${t.t(e.playing?"transport.pause":"transport.play")}</span>
    </button>
    <${Te} page=${t} name="step" disabled=${r||i} />
    <${Te} page=${t} name="month" args=${{by:1}} disabled=${r||i} />
    <${Te} page=${t} name="reset" disabled=${r} />
    <${wr} page=${t} />
    <label class="speed">
      <span>${t.t("transport.speed")}</span>
      <input
        type="range"
        min="1"
        max=${xr}
        step="1"
        value=${e.speed}
        aria-valuetext=${t.t("transport.speed_of",{speed:e.speed,speeds:xr})}
        onInput=${o=>t.send("speed",{n:Number(o.currentTarget.value)})}
      />
    </label>
    <${Is} page=${t} />
    ${n}
  </div>`}function Ls(t,n,e){let i=t.people.map(()=>[]);for(let{i:r,j:o,strong:s}of wn(t.arms[n],e,0).ties.values())i[r].push({other:o,strong:s}),i[o].push({other:r,strong:s});return i.map(r=>r.sort((o,s)=>o.other-s.other))}function Fs({page:t,arm:n}){let{scene:e,state:i,t:r,who:o,lang:s}=t,a=Ls(e,n,{...i.transport,step:0}),u=(l,c)=>l.filter(p=>p.strong===c).map(p=>e.people[p.other].letter).join(", ")||"–";return _`<table>
    <caption>
      ${r("twin.caption",{month:i.transport.month})}
    </caption>
    <thead>
      <tr>
        <th scope="col">${r("twin.person")}</th>
        ${o&&_`<th scope="col">${r("twin.strategy")}</th>`}
        <th scope="col">${r("twin.strong")}</th>
        <th scope="col">${r("twin.weak")}</th>
      </tr>
    </thead>
    <tbody>
      ${e.people.map((l,c)=>_`<tr key=${c}>
          <th scope="row">${l.letter}</th>
          ${o&&_`<td>${o.strategies[o.of[n][c]][s]}</td>`}
          <td>${u(a[c],!0)}</td>
          <td>${u(a[c],!1)}</td>
        </tr>`)}
    </tbody>
  </table>`}function ht({page:t,arm:n,name:e}){let[i,r]=an(!1);return _`<details class="twin" onToggle=${o=>r(o.currentTarget.open)}>
    <summary>${e?t.t("twin.title_of",{name:e}):t.t("twin.title")}</summary>
    ${i&&_`<div class="table" tabindex="0" role="region" aria-label=${t.t("twin.title")}>
      <${Fs} page=${t} arm=${n} />
    </div>`}
  </details>`}function br({page:t,arm:n,transport:e}){let{t:i,both:r,preset:o,scene:s}=t,a=r(o?.difference?.[n]?.name);return _`<section class=${`world world-${n}`} aria-labelledby=${`world-${n}`}>
    <header>
      <h2 id=${`world-${n}`}><b>${n.toUpperCase()}</b> ${a}</h2>
      <${Ct} page=${t} arm=${n} only=${["share","ties"]} />
    </header>
    <${At}
      scene=${s}
      arm=${n}
      transport=${e}
      looks=${Nt(t.who,n)}
      label=${i("network.label_of",{arm:n.toUpperCase(),name:a})}
    />
  </section>`}function kr({page:t}){let{t:n,both:e,preset:i,scene:r,state:o}=t;if(!r)return _`<${Mt} page=${t} title=${n("compare.title")} />`;let s=Et(t);return _`
    <div class="question">
      <h1 tabindex="-1">${n("compare.title")}</h1>
      ${i&&_`<p class="single"><span>${n("compare.single")}</span> <b>${e(i.difference?.name)}</b></p>`}
      <p class="same" title=${n("compare.same_long")}>
        ${n("compare.same",{seed:String(o.seed),share:Pi(r)})}
      </p>
    </div>
    <div class="two">
      <${br} page=${t} arm="a" transport=${s} />
      <${br} page=${t} arm="b" transport=${s} />
    </div>
    <div class="under">
      <${xt} page=${t} arms=${["a","b"]} />
      <${Ri} page=${t} />
    </div>
    <div class="twins">
      <${kt} page=${t} />
      <${ht} page=${t} arm="a" name="A" />
      <${ht} page=${t} arm="b" name="B" />
    </div>
    <${Y} page=${t}><${tt} page=${t} /></${Y}>
  `}function Mr({page:t}){let{t:n,both:e,preset:i,scene:r,state:o}=t;if(!r)return _`<${Mt} page=${t} title=${n("meet.title")} />`;let s=o.arm??"a";return _`
    <div class="one">
      <section class="picture" aria-label=${n("network.label")}>
        <${At}
          scene=${r}
          arm=${s}
          transport=${Et(t)}
          looks=${Nt(t.who,s)}
          label=${n("network.label")}
        />
        <${kt} page=${t} />
      </section>
      <section class="beside">
        <h1 tabindex="-1">${e(i?.title)||n("meet.title")}</h1>
        <p class="lead">${e(i?.lead??i?.scene)||n("meet.lead")}</p>
        <${Ct} page=${t} arm=${s} />
        ${t.predicted&&_`<${xt} page=${t} arms=${[s]} />`}
        <${ht} page=${t} arm=${s} />
      </section>
    </div>
    ${!t.predicted&&t.driver&&_`<p class="hint">${n("meet.closed")}</p>`}
    <${Y} page=${t}><${tt} page=${t} /></${Y}>
  `}var zs=[1,2,3];function Tr({page:t,index:n,text:e,count:i,add:r}){let{t:o,driver:s,state:a}=t,u=a.prediction.locked||a.prediction.skipped,l=c=>{let p={ArrowUp:1,ArrowDown:-1}[c.key];p&&(c.preventDefault(),r(p))};return _`<li class="answer">
    <span class="letter" aria-hidden="true">${n}</span>
    <span class="text">${e}</span>
    ${i!==null&&_`<span class="count">${j(i)}</span>`}
    ${s&&!u&&_`<span class="hands" onKeyDown=${l}>
      <button type="button" aria-label=${o("predict.minus_of",{text:e})} onClick=${()=>r(-1)}>−</button>
      <button type="button" aria-label=${o("predict.plus_of",{text:e})} onClick=${()=>r(1)}>+</button>
    </span>`}
  </li>`}function Ds({page:t}){let{t:n,state:e,driver:i}=t;return _`<fieldset class="choice confidence">
    <legend>${n("predict.confidence")}</legend>
    ${zs.map(r=>_`<label>
        <input
          type="radio"
          name="confidence"
          value=${r}
          checked=${e.prediction.confidence===r}
          disabled=${!i||e.prediction.locked}
          onChange=${()=>t.send("confidence",{n:r})}
        />
        <span>${n(`predict.confidence_${r}`)}</span>
      </label>`)}
  </fieldset>`}function Sr({page:t}){let{t:n,both:e,preset:i,state:r,role:o,driver:s}=t,{prediction:a}=r,u=a.locked||a.skipped,l=h=>{t.send(h),t.send("go",{screen:"run"})},c=i?.prediction?.options??i?.options??[],p=a.tally&&(a.locked||o==="console");return _`
    <div class="predict">
      <p class="eyebrow">${n("predict.title")}</p>
      <h1 tabindex="-1">${e(i?.prediction?.question??i?.ask??i?.question)}</h1>
      <ol class="answers">
        ${c.map((h,f)=>_`<${Tr}
            key=${f}
            page=${t}
            index=${String.fromCharCode(65+f)}
            text=${e(h.text??h)}
            count=${p?a.tally[f]:null}
            add=${m=>t.send("tally",{option:f,by:m})}
          />`)}
        <${Tr}
          page=${t}
          index="?"
          text=${n("predict.unsure")}
          count=${p?a.unsure:null}
          add=${h=>t.send("unsure",{by:h})}
        />
      </ol>
      <div class="row">
        <p class="total" role="status">
          ${a.locked?H("predict.locked",a.total??0):a.skipped?n("predict.skipped"):H("predict.total",a.total??0)}
        </p>
        <${Ds} page=${t} />
      </div>
    </div>
    <div class="transport">
      ${s&&!u&&_`<button type="button" class="primary" onClick=${()=>l("lock")}>${n("predict.lock")}</button>
        <button type="button" onClick=${()=>l("skip")}>${n("predict.skip")}</button>`}
      ${!s&&_`<span>${n("predict.hands")}</span>`}
      ${u&&_`<${tt} page=${t} />`}
    </div>
  `}function qs({page:t,arm:n}){let{t:e,both:i,preset:r}=t;return _`<fieldset class="choice arms">
    <legend>${e("run.world")}</legend>
    ${["a","b"].map(o=>_`<label>
        <input
          type="radio"
          name="arm"
          value=${o}
          checked=${n===o}
          disabled=${!t.driver}
          onChange=${()=>t.send("arm",{arm:o})}
        />
        <span>${o.toUpperCase()} · ${i(r?.difference?.[o]?.name)}</span>
      </label>`)}
  </fieldset>`}function Ar({page:t}){let{t:n,scene:e,state:i}=t;if(!e)return _`<${Mt} page=${t} title=${n("run.title")} />`;let r=i.arm??"a";return _`
    <div class="one">
      <section class="picture" aria-label=${n("network.label")}>
        <${At}
          scene=${e}
          arm=${r}
          transport=${Et(t)}
          looks=${Nt(t.who,r)}
          label=${n("network.label")}
        />
        <${kt} page=${t} />
      </section>
      <section class="beside">
        <h1 tabindex="-1">${n("run.title")}</h1>
        ${t.preset&&_`<${qs} page=${t} arm=${r} />`}
        <${Ct} page=${t} arm=${r} />
        <${xt} page=${t} arms=${[r]} />
        <${ht} page=${t} arm=${r} />
      </section>
    </div>
    <${Y} page=${t}><${tt} page=${t} /></${Y}>
  `}function Us({page:t,preset:n}){let{both:e,driver:i}=t,r=_`<span class="title">${e(n.title)}</span>
    <span class="question">${e(n.question)}</span>`;return _`<li>
    ${i?_`<button type="button" class="card" onClick=${()=>t.send("open",{preset:n.id})}>
          ${r}
        </button>`:_`<div class="card">${r}</div>`}
  </li>`}function Bs({page:t}){let{t:n}=t;return _`<details class="check">
    <summary>${n("check.title")}</summary>
    <p>${n("check.lead")}</p>
    <ul class="shapes">
      ${Zt.map(({shape:e,fill:i,ink:r,letter:o})=>_`<li key=${e}>
          <svg viewBox="-40 -40 80 80" role="img" aria-label=${n(`shape.${e}`)}>
            <g class="person" style=${{"--fill":i,"--on-fill":r}}>
              <path d=${Ln(e,24)} />
              ${e==="ring"&&_`<circle class="ring" r="19" />`}
              <text dy="0.36em">${o}</text>
            </g>
          </svg>
        </li>`)}
    </ul>
    <ul class="signs">
      ${["granted","refused","offered"].map(e=>_`<li key=${e}>
          <svg viewBox="-12 -12 24 24" aria-hidden="true"><${jt} sign=${e} radius=${10} /></svg>
          ${n(`legend.${e}`)}
        </li>`)}
    </ul>
    <p class="huge">${n("check.number")}</p>
    <ul>
      ${["browser","sound","screen","keys"].map(e=>_`<li key=${e}>${n(`check.${e}`)}</li>`)}
    </ul>
  </details>`}function Nr({page:t}){let{t:n,presets:e,driver:i}=t;return _`
    <div class="opening">
      <h1 tabindex="-1">${n("start.title")}</h1>
      <p class="lead">${n(i?"start.lead":"start.waiting")}</p>
    </div>
    <ul class="cards">
      ${e.map(r=>_`<${Us} key=${r.id} page=${t} preset=${r} />`)}
      <li>
        ${i?_`<button type="button" class="card sandbox" onClick=${()=>t.send("go",{screen:"sandbox"})}>
              <span class="title">${n("start.sandbox")}</span>
              <span class="question">${n("start.sandbox_lead")}</span>
            </button>`:_`<div class="card sandbox">
              <span class="title">${n("start.sandbox")}</span>
              <span class="question">${n("start.sandbox_lead")}</span>
            </div>`}
      </li>
    </ul>
    <${Bs} page=${t} />
  `}var Se={start:{Screen:Nr},meet:{Screen:Mr},predict:{Screen:Sr},run:{Screen:Ar},compare:{Screen:kr}},_t=["meet","predict","run","compare","reveal","luck","break","transfer","export"],gt=new Set(["run","compare","reveal","luck","break"]);function wi(t){return _t[_t.indexOf(t)+1]??null}function Er({page:t}){return!t.state.black||t.role==="console"?null:_`<div class="black">
    <p class="hidden" role="status">${$("black.on")}</p>
    ${t.driver&&_`<button type="button" class="quiet" onClick=${()=>t.send("black",{on:!1})}>
      ${$("black.off")}
    </button>`}
  </div>`}var Hs=new Set(["meet","run","compare"]);function Cr(t){let n=_t.indexOf(T.value.screen),e=_t[n+t];n>=0&&e&&(Bt.value||!gt.has(e))&&ut("go",{screen:e})}function Fn(t,n){Hs.has(T.value.screen)&&Bt.value&&ut(t,n)}var Ae=[{name:"play",keys:[" "],shown:["space"],act:()=>Fn(T.value.transport.playing?"pause":"play")},{name:"step",keys:["ArrowRight"],shown:["right"],act:()=>Fn("step")},{name:"month",keys:["m"],shown:["m"],act:()=>Fn("month",{by:1})},{name:"reset",keys:["r"],shown:["r"],act:()=>Fn("reset")},{name:"speed",keys:["1","2","3","4","5"],shown:["1to5"],act:t=>ut("speed",{n:Number(t)})},{name:"next",keys:["n","PageDown"],shown:["n","pagedown"],act:()=>Cr(1)},{name:"back",keys:["p","PageUp"],shown:["p","pageup"],act:()=>Cr(-1)},{name:"black",keys:["b"],shown:["b"],act:()=>ut("black",{on:!T.value.black})},{name:"lang",keys:["l"],shown:["l"],anyone:!0,act:()=>L.value=Q[(Q.indexOf(L.value)+1)%Q.length]},{name:"help",keys:["?"],shown:["question"],anyone:!0,act:()=>document.getElementById("help").click()}];function js(t){let n=t.target instanceof Element?t.target:document.body;return n.closest("dialog[open], textarea, select, [contenteditable]")||n.closest("input")?!0:t.key===" "&&!!n.closest("button, summary, a")}function Rr(t){if(vt.value==="off"||t.ctrlKey||t.metaKey||t.altKey||t.defaultPrevented||!T.value||js(t))return;let n=t.key.length===1?t.key.toLowerCase():t.key,e=Ae.find(i=>i.keys.includes(n));!e||!(xn.value||e.anyone)||(t.preventDefault(),e.act(n))}function Pr(){return document.addEventListener("keydown",Rr),()=>document.removeEventListener("keydown",Rr)}function Or(){let t=D(null);return _`
    <button
      type="button"
      class="quiet"
      id="help"
      aria-haspopup="dialog"
      title=${$("help.title")}
      onClick=${()=>t.current.showModal()}
    >
      ?<span class="hidden"> ${$("help.title")}</span>
    </button>
    <dialog ref=${t} aria-labelledby="help-title" class="help">
      <h2 id="help-title">${$("help.title")}</h2>
      <p>${$("help.lead")}</p>
      <dl>
        ${Ae.map(({shown:n,name:e})=>_`<div key=${e}>
            <dt>${n.map(i=>_`<kbd>${$(`key.${i}`)}</kbd> `)}</dt>
            <dd>${$(`help.${e}`)}</dd>
          </div>`)}
      </dl>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked=${vt.value==="on"}
            onChange=${n=>vt.value=n.currentTarget.checked?"on":"off"}
          />
          <span>${$("help.keys")}</span>
        </label>
      </p>
      <form method="dialog"><button class="primary">${$("help.close")}</button></form>
    </dialog>
  `}function Ne({name:t,setting:n,values:e,label:i}){return _`<fieldset class="choice">
    <legend class="hidden">${i}</legend>
    ${e.map(r=>_`<label>
        <input
          type="radio"
          name=${t}
          value=${r}
          checked=${n.value===r}
          onChange=${()=>n.value=r}
        />
        <span lang=${t==="lang"?r:void 0} class=${`${t}-${r}`}>${$(`${t}.${r}`)}</span>
        <span class="hidden">${$(`${t}.${r}.long`)}</span>
      </label>`)}
  </fieldset>`}function Ws({page:t}){let{state:n,driver:e}=t;return n.screen==="start"||n.screen==="sandbox"?_`<p class="place">${$(`nav.${n.screen}`)}</p>`:_`<nav class="steps" aria-label=${$("nav.label")}>
    <ol>
      ${_t.map(i=>{let r=i===n.screen,o=gt.has(i)&&!t.predicted;return _`<li key=${i} class=${r?"here":""}>
          ${e?_`<button
                type="button"
                aria-current=${r?"step":void 0}
                disabled=${o}
                title=${o?$("nav.closed"):void 0}
                onClick=${()=>t.send("go",{screen:i})}
              >
                ${$(`nav.${i}`)}
              </button>`:_`<span aria-current=${r?"step":void 0}>${$(`nav.${i}`)}</span>`}
        </li>`})}
    </ol>
  </nav>`}function Ir({page:t}){let n=t.state.screen==="start";return _`<header class="top">
    ${t.driver&&!n?_`<button type="button" class="quiet home" onClick=${()=>t.send("home")}>
          <${W} name="home" /><span class="label">${$("nav.start")}</span>
        </button>`:_`<span class="brand">${$("app.title")}</span>`}
    ${!n&&_`<${Ws} page=${t} />`}
    <div class="looks">
      <${Ne} name="lang" setting=${L} values=${Q} label=${$("settings.lang")} />
      <${Ne} name="size" setting=${ie} values=${hi} label=${$("settings.size")} />
      <${Ne} name="contrast" setting=${ee} values=${fi} label=${$("settings.contrast")} />
      <${Or} page=${t} />
    </div>
  </header>`}function Lr({page:t}){let{screen:n,black:e,clients:i}=t.state;return _`<aside class="notes" aria-label=${$("console.label")}>
    <p>${$(`say.${n}`)}</p>
    <div class="row">
      <span>${H("console.clients",i??1)}</span>
      ${t.driver?_`<button type="button" aria-pressed=${!!e} onClick=${()=>t.send("black",{on:!e})}>
            <${W} name="dark" /> ${$(e?"black.off":"black.turn_on")}
          </button>`:_`<span>${$("console.no_key")}</span>`}
    </div>
  </aside>`}function Vs({state:t}){let n=[];return yt.value==="lost"&&n.push($("connection.lost")),Ut.value&&n.push($(Ut.value)),t.notice&&n.push($(t.notice)),t.compile?.state==="failed"&&n.push($("compile.failed")),n}function Fr({page:t}){let{compile:n,recorded:e}=t.state,i=n?.state==="compiling";return _`<div class="notices" role="status">
    ${Vs(t).map(r=>_`<p key=${r}>${r}</p>`)}
    ${i&&t.driver&&_`<p>
      <label>
        ${$("compile.running")}
        <progress max=${n.total||1} value=${n.done??0}></progress>
      </label>
      ${e&&_`<span> ${$("compile.recorded")}</span>`}
    </p>`}
  </div>`}function Xs(){return{state:T.value,preset:di.value,presets:$n.value,scene:oe.value,who:se.value,worlds:ae.value,breaking:le.value,driver:xn.value,predicted:Bt.value,reducedMotion:re.value,lang:L.value,role:vn,t:$,both:ue,number:xi,send:ut}}function zr(){let t=Xs(),n=D(null),e=t.state?.screen??null;ln(Pr,[]);let i=D(null);if(ln(()=>{i.current&&e!==i.current&&(scrollTo(0,0),n.current?.querySelector("h1")?.focus({preventScroll:!0})),i.current=e,document.title=e&&t.preset?`${$(`nav.${e}`)} · ${ue(t.preset.title)}`:$("app.title")},[e,t.preset,t.lang]),!t.state){let o=yt.value==="lost"?"connection.lost":"connection.waiting";return _`<main class="waiting"><h1>${$("app.title")}</h1><p role="status">${$(o)}</p></main>`}let{Screen:r}=Se[e]??Se.start;return _`
    <a class="skip-link" href="#main">${$("app.skip")}</a>
    <${Ir} page=${t} />
    <${Fr} page=${t} />
    ${vn==="console"&&_`<${Lr} page=${t} />`}
    <main id="main" ref=${n} tabindex="-1" class=${`screen screen-${e}`}>
      <${r} page=${t} key=${e} />
    </main>
    <${Er} page=${t} />
  `}var Dr=pi();_i();await gi(Q,Dr.load);await vi(Dr);Xn(_`<${zr} />`,document.getElementById("page"));
