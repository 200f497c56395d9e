var E,Xo,wr,wt,xr,fe,Vo,ce,Yo,kr,br,Il,Cn=Symbol.for("pv"),he={},pe=[],Dl=/^m(i|n|o|s|text|space)$/,Mr=Array.isArray,Sr=pe.slice,Pt=Object.assign;function Ot(t){t&&t.parentNode&&t.remove()}function En(t,n,e){var r,o,i,s={},a=arguments.length;for(i in n)i=="key"?r=n[i]:i=="ref"&&typeof t!="function"?o=n[i]:s[i]=n[i];return a>2&&(s.children=a>3?Sr.call(arguments,2):e),An(t,s,r,o,null)}function An(t,n,e,r,o){var i={type:t,props:n,key:e,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Cn,__v:o||++Xo,__i:-1,__u:0};return!o&&E.vnode&&E.vnode(i),i}function qt(t){return t.children}function Lt(t,n){this.props=t,this.context=n,this.__g=0}function kt(t,n){if(n==null)return t.__&&kt(t.__,t.__i+1);for(var e;n<t.__k.length;n++)if((e=t.__k[n])&&e.__e)return e.__e;return typeof t.type!="function"||t.props.__P?null:kt(t)}function Fl(t){var n,e=t.__v,r=e.__e,o=[],i=[],s=t.__P;s&&((n=Pt({constructor:Cn},e)).__v=e.__v+1,E.vnode&&E.vnode(n),Tr(s,n,e,t.__n,s.namespaceURI,32&e.__u?[r]:null,o,r||kt(e),32&e.__u,i),n.__v=e.__v,n.__.__k[n.__i]=n,zo(o,n,i),e.__=e.__e=null,n.__e!=r&&Ko(n))}function Ko(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(n){return n&&(t.__e=n.__e)}),Ko(t)}function Uo(t){(8&t.__g||(t.__g|=8,wt.push(t),fe++))&&xr==E.debounceRendering||((xr=E.debounceRendering)||queueMicrotask)(Go)}function Go(){try{for(var t,n=1;wt.length;)wt.length>n&&wt.sort(Vo),t=wt.shift(),n=wt.length,8&t.__g&&Fl(t)}finally{(fe=wt.length)&&(xr||queueMicrotask)(Go)}}function Qo(t,n,e,r,o,i,s,a,c,l,u){var f,h,p,_,g,$,d=r.__k||pe,y=n.length;for(c=jl(e,n,d,c,y),f=0;f<y;f++)(p=e.__k[f])!=null&&(h=~p.__i&&d[p.__i]||he,p.__i=f,$=Tr(t,p,h,o,i,s,a,c,l,u),_=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&Nr(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||_,p)),g=g||_,4&p.__u?(c=Zo(p,c,t,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&$!==void 0?c=$:_&&(c=_.nextSibling),p.__u&=-21);return e.__e=g,c}function jl(t,n,e,r,o){var i,s,a,c,l,u,f,h,p,_=e.length,g=_,$=0,d=0,y=t.__k=Array(o);for(i=0;i<o;i++)(s=n[i])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=y[i]=An(null,s):Mr(s)?s=y[i]=An(qt,{children:s}):s.constructor===Cn&&s.__b?s=y[i]=An(s.type,s.props,s.key,s.ref,s.__v):y[i]=s,c=i+$,s.__=t,s.__b=t.__b+1,a=null,~(l=s.__i=Bl(s,e,c,g))&&(g--,(a=e[l])&&(a.__u|=2)),a&&a.__v?(s.__u|=16,l==c-1?$--:l==c+1?$++:l!=c&&(l>c?$--:$++,d=1)):(~l||(o>_?$--:o<_&&$++),typeof s.type!="function"&&(s.__u|=4))):y[i]=null;if(d){for(u=[],f=[],i=0;i<o;i++)if((s=y[i])&&16&s.__u){for($=0,h=u.length;$<h;)u[p=$+h>>1]<s.__i?$=p+1:h=p;u[$]=s.__i,f[i]=$+1}for($=u.length;i--;)f[i]&&(f[i]==$?$--:y[i].__u|=4)}if(g)for(i=0;i<_;i++)!(a=e[i])||2&a.__u||(a.__e==r&&(r=kt(a)),Ar(a,a));return r}function Zo(t,n,e,r){var o,i,s,a;if(typeof t.type=="function"){if(t.props.__P)return n;if(o=t.__k)for(i=0;i<o.length;i++)o[i]&&(o[i].__=t,n=Zo(o[i],n,e,!1));return n}for(n&&!n.parentNode&&(n=kt(t))&&!n.parentNode&&(n=null),s=t.__e,a=n;a&&a.nodeType==8;)a=a.nextSibling;for(s!=a&&(!r&&e.moveBefore&&s.parentNode?e.moveBefore(s,n):e.insertBefore(s,n||null)),n=s;(n=n&&n.nextSibling)&&n.nodeType==8&&!n.data.startsWith("$s"););return n}function Bl(t,n,e,r){var o,i=t.key,s=t.type,a=n[e],c=a&&!(2&a.__u);if(a===null&&i==null||c&&i==a.key&&s==a.type)return e;if(r>(c?1:0)){for(o=e-1;o>=0;o--)if((a=n[o])&&!(2&a.__u)&&i==a.key&&s==a.type)return o;for(o=e+1;o<n.length;o++)if((a=n[o])&&!(2&a.__u)&&i==a.key&&s==a.type)return o}return-1}function Wo(t,n,e){e==null&&(e=""),n[0]=="-"?t.setProperty(n,e):t[n]=e}function le(t,n,e,r,o){var i,s;if(n=="style")if(typeof e=="string")t.style.cssText=e;else{if(typeof r=="string"&&(t.style.cssText=r=""),r)for(n in r)e&&n in e||Wo(t.style,n);if(e)for(n in e)r&&e[n]==r[n]||Wo(t.style,n,e[n])}else if(n[0]=="o"&&n[1]=="n")typeof e!="function"&&(e=null),typeof r!="function"&&(r=null),(t.__e||(t.__e={}))[n]=e,e&&r||(s=br[n]||(br[n]=Hl(n)),(t.__a||(t.__a={}))[n]=kr,i=n!=(n=n.replace(Yo,"$1")),(n=n.slice(2))[0]<"a"&&(n=n.toLowerCase()),e?t.addEventListener(n,s,i):t.removeEventListener(n,s,i));else{if(o=="http://www.w3.org/2000/svg")n=n.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(n!="width"&&n!="height"&&n!="href"&&n!="list"&&n!="form"&&n!="tabIndex"&&n!="download"&&n!="rowSpan"&&n!="colSpan"&&n!="role"&&n!="popover"&&n in t)try{return void(t[n]=e??"")}catch{}if(typeof e=="function")return;e==null||e===!1&&n[4]!="-"?t.removeAttribute(n):t.setAttribute(n,n=="popover"&&e==1?"":e)}}function Hl(t){return function(n){var e=this.__e;if(e){if(e=e[t],n[ce]==null)n[ce]=kr++;else if(n[ce]<this.__a[t])return;return e(E.event?E.event(n):n)}}}function Tr(t,n,e,r,o,i,s,a,c,l){var u,f,h,p,_,g,$,d,y,v,b,M,N,R,w,T,A,O,S=n.type;if(n.constructor!==Cn)return null;128&e.__u&&(c=32&e.__u,u=e.__c.__z)&&(n.__u|=c,f=i=[],u.nodeType==8?a=ue(u,i):i.push(u),a=i[0]||a),(u=E.__b)&&u(n);t:if(typeof S=="function"){h=s.length;try{if(d=n.props,y=(u=S.prototype)&&u.render,v=(u=S.contextType)&&r[u.__c],b=u?v?v.props.value:u.__:r,(p=e.__c)?(n.__c=p,2&p.__g&&(p.__g|=1)):(y?n.__c=p=new S(d,b):(n.__c=p=new Lt(d,b),p.constructor=S,p.render=Wl),v&&v.sub(p),p.state||(p.state={}),p.__n=r,p.__g|=8,p.__h=[],p.__k=[]),y&&(p.__s||(p.__s=p.state),S.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=Pt({},p.__s)),Pt(p.__s,S.getDerivedStateFromProps(d,p.__s)))),_=p.props,g=p.state,p.__v=n,e.__c){if(d!==_&&y&&!S.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(d,b),n.__v==e.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(d,p.__s,b)===!1){n.__v!=e.__v&&(p.props=d,p.state=p.__s,p.__g&=-9),n.__e=e.__e,n.__k=e.__k,n.__k.some(function(C){C&&(C.__=n)}),pe.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&s.push(p),a=kt(e);break t}p.componentWillUpdate&&p.componentWillUpdate(d,p.__s,b),y&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(_,g,$)})}else y&&!S.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),y&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=b,p.props=d,p.__P=t,p.__g&=-5,M=E.__r,N=y?25:0;do p.__g&=-9,M&&M(n),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++N<25);y&&(pe.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(r=Pt({},r,p.getChildContext())),y&&e.__c&&p.getSnapshotBeforeUpdate&&($=p.getSnapshotBeforeUpdate(_,g)),R=u&&u.type===qt&&u.key==null?u.props.children:u,d.__P&&(u=a,o=(t=d.__P).namespaceURI,c=i=null,e.props&&e.props.__P!=t&&(e.__k.some(function(C){C&&Ar(C,C)}),e.__k=null),a=e.__k?kt(e,0):null),a=Qo(t,Mr(R)?R:[R],n,e,r,o,i,s,a,c,l),d.__P&&(n.__e=null,a=u),n.__u&=-161,f&&f.some(Ot),p.__h.length&&s.push(p),1&p.__g&&(p.__g&=-4)}catch(C){if(s.length=h,n.__v=null,c||i)if(C&&C.then){if(n.__u|=128|c,i){for(~(A=i.indexOf(a||void 0))||(A=i.length);(O=i[A-1])&&O.nodeType==8;)A--;for(;A<i.length;A++)if(O=i[A])if(i[A]=null,w){if(O==T)break}else{if(O.nodeType!=8)break;O.data.startsWith("$s")&&(T=ue(w=O))}}if(!w){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;w=a}(u=ue(w=n.__c.__z||(n.__c.__z=w)))?(n.__e=w,a=u):n.__e=a,a=a&&a.nextSibling}else i&&i.some(Ot);else n.__e=e.__e;n.__k||(n.__k=e.__k||[]),C&&C.then||Jo(n),E.__e(C,n,e)}}else a=n.__e=Ul(e.__e,n,e,r,o,i,s,c,l,t);return(u=E.diffed)&&u(n),a}function ue(t,n){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var e=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))e++;else if(t.data.startsWith("/$s")&&!--e)return t}n&&n.push(t)}}function Jo(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(Jo))}function zo(t,n,e){for(var r=0;r<e.length;)Nr(e[r++],e[r++],e[r++]);E.__c&&E.__c(n,t),t.some(function(o){try{t=o.__h,o.__h=[],t.some(function(i){i.call(o)})}catch(i){E.__e(i,o.__v)}})}function Ul(t,n,e,r,o,i,s,a,c,l){var u,f,h,p,_,g,$,d,y=e.props||he,v=n.props,b=n.type;if(b=="svg"?o="http://www.w3.org/2000/svg":b=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.length;u++)if((_=i[u])&&(b?_.localName==b:_.nodeType==3)){t=_,i[u]=null;break}}if(!t){if(d=l.ownerDocument||document,!b)return d.createTextNode(v);t=d.createElementNS(o,b,v.is?v:l),a&&(E.__m&&E.__m(n,i),a=!1),i=null}if(b){if(l=b=="template"&&t.content||t,i=b=="textarea"&&v.defaultValue!=null?null:i&&Sr.call(l.childNodes),!a&&i)for(y={},u=0;u<t.attributes.length;u++)y[(_=t.attributes[u]).name]=_.value;for(u in y)_=y[u],u=="dangerouslySetInnerHTML"?h=_:u=="children"||u in v||u=="value"&&"defaultValue"in v||u=="checked"&&"defaultChecked"in v||le(t,u,null,_,o);for(u in v)_=v[u],u=="children"?p=_:u=="dangerouslySetInnerHTML"?f=_:u=="value"?g=_:u=="checked"?$=_:a&&typeof _!="function"||y[u]===_||le(t,u,_,y[u],o);f?(a||h&&(f.__html==h.__html||f.__html==t.innerHTML)||(t.innerHTML=f.__html),n.__k=[]):(h&&(t.textContent=""),(b=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Dl.test(b))&&(o="http://www.w3.org/1999/xhtml"),Qo(l,Mr(p)?p:[p],n,e,r,o,i,s,i?i[0]:e.__k&&kt(e,0),a,c),i&&i.some(Ot)),a&&b!="textarea"||(u="value",b=="progress"&&g==null?t.removeAttribute(u):g==null||g===t[u]&&(b!="progress"||g)||le(t,u,g,y[u],o),u="checked",$!=null&&$!=t[u]&&le(t,u,$,y[u],o))}else y===v||a&&t.data==v||(t.data=v);return t}function Nr(t,n,e,r){try{typeof t=="function"?n?n.__x=t(n)||1:r&&(r=r.__c||r.__e)&&(n=r.__x)&&(r.__x=null,typeof n=="function"?n():t(null)):t.current=n}catch(o){E.__e(o,e)}}function Ar(t,n,e){var r,o,i,s;if(E.unmount&&E.unmount(t),!(r=t.ref)||r.current&&r.current!=t.__e||Nr(r,null,n,t),r=t.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(a){E.__e(a,n)}r.__P=r.__n=null}if(r=t.__k)for(s=0;s<r.length;s++)r[s]&&Ar(r[s],n,typeof t.type!="function"||e&&!t.props.__P);!e&&(r=t.__c)&&(r=r.__z)&&(o=ue(r,i=[]))&&(r==t.__e&&i.some(Ot),Ot(o),Ot(r)),e||Ot(t.__e),t.__e=t.__c=t.__=null}function Wl(t,n,e){return this.constructor(t,e)}function zt(t,n){var e,r,o,i;E.__&&E.__(t,n),n.nodeType==9&&(n=n.documentElement),r=(e=t&&32&t.__u)?null:n.__k,n.__k=An(qt,{children:[t]}),o=[],i=[],Tr(n,n.__k,r||he,he,n.namespaceURI,r?null:n.firstChild?Sr.call(n.childNodes):null,o,r?r.__e:n.firstChild,e,i),zo(o,n.__k,i),n.__k.props.children=null}E={__e:function(t,n,e,r){for(var o,i,s;n=n.__;)if((o=n.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(i=o.constructor)&&i.getDerivedStateFromError)&&o.setState(i.getDerivedStateFromError(t)),o.componentDidCatch&&(o.componentDidCatch(t,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(a){t=a}}throw fe=0,t}},Xo=0,wr=function(t){return t!=null&&t.constructor===Cn},Lt.prototype.setState=function(t,n){var e=this.__s;e&&e!=this.state||(e=this.__s=Pt({},this.state)),typeof t=="function"&&(t=t(Pt({},e),this.props)),t&&(Pt(e,t),this.__v&&(n&&this.__k.push(n),Uo(this)))},Lt.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),Uo(this))},Lt.prototype.render=qt,wt=[],fe=0,Vo=function(t,n){return t.__v.__b-n.__v.__b},ce=Symbol(),Yo=/(PointerCapture)$|Capture$/i,kr=0,br={},Il=0;var ni=function(t,n,e,r){var o;n[0]=0;for(var i=1;i<n.length;i++){var s=n[i++],a=n[i]?(n[0]|=s?1:2,e[n[i++]]):n[++i];s===3?r[0]=a:s===4?r[1]=Object.assign(r[1]||{},a):s===5?(r[1]=r[1]||{})[n[++i]]=a:s===6?r[1][n[++i]]+=a+"":s?(o=t.apply(a,ni(t,a,e,["",null])),r.push(o),a[0]?n[0]|=2:(n[i-2]=0,n[i]=o)):r.push(a)}return r},ti=new Map;function ei(t){var n=ti.get(this);return n||(n=new Map,ti.set(this,n)),(n=ni(this,n.get(t)||(n.set(t,n=(function(e){for(var r,o,i=1,s="",a="",c=[0],l=function(h){i===1&&(h||(s=s.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,s):i===3&&(h||s)?(c.push(3,h,s),i=2):i===2&&s==="..."&&h?c.push(4,h,0):i===2&&s&&!h?c.push(5,0,!0,s):i>=5&&((s||!h&&i===5)&&(c.push(i,0,s,o),i=6),h&&(c.push(i,h,0,o),i=6)),s=""},u=0;u<e.length;u++){u&&(i===1&&l(),l(u));for(var f=0;f<e[u].length;f++)r=e[u][f],i===1?r==="<"?(l(),c=[c],i=3):s+=r:i===4?s==="--"&&r===">"?(i=1,s=""):s=r+s[0]:a?r===a?a="":s+=r:r==='"'||r==="'"?a=r:r===">"?(l(),i=1):i&&(r==="="?(i=5,o=s,s=""):r==="/"&&(i<5||e[u][f+1]===">")?(l(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):r===" "||r==="	"||r===`
`||r==="\r"?(l(),i=2):s+=r),i===3&&s==="!--"&&(i=4,c=c[0])}return l(),c})(t)),n),arguments,[])).length>1?n:n[0]}var m=ei.bind(En);var ri=[0,2,6,15,40],oi=80,Xl=500;function tn(){let t=document.getElementById("recorded");return t?JSON.parse(t.textContent):null}function ii(t){let{files:n}=t,e={...structuredClone(t.state),driver:!0,recorded:!0,clients:1,notice:null,black:!1},r=n[`/scene/${e.scene}.json`],o=Vl(e,r),i=()=>{};function s(){e.version=(e.version??0)+1,i({type:"state",state:structuredClone(e)})}let a={...o.commands(s),go:({screen:c})=>e.screen=c,home:()=>e.screen="meet",arm:({arm:c})=>e.arm=c,chart:({id:c})=>e.chart=c,black:({on:c})=>e.black=c,reveal:()=>e.revealed=!0,break_at:({value:c})=>e.breaking.value=c};return{open(c){i=c,i({type:"connection",state:"open"}),s()},send({name:c,args:l}){return c in a?(a[c](l??{}),s()):i({type:"refused",reason:"refused.recorded"})},async load(c){let[l]=c.split("?");if(!(l in n))throw new Error(`${l}: not in this recording`);return n[l]}}}function Vl(t,n){let{months:e}=n,r=t.transport={...t.transport,months:e,month:0,step:0,playing:!1},o=null,i=0;s();function s(){r.steps&&r.step>=r.steps&&Object.assign(r,{month:r.month+1,step:0}),r.month=Math.max(0,Math.min(e,r.month)),r.steps=r.month<e?n.arms.a.months[r.month].steps:0,r.month===e&&Object.assign(r,{step:0,playing:!1})}function a(){clearInterval(o),[o,i,r.playing]=[null,0,!1]}function c(){i+=oi;let u=r.speed>=ri.length,f=u?Xl:1e3/ri[r.speed],h=Math.floor(i/f);return h===0?!1:(i-=h*f,l(u?{months:h}:{steps:h}),r.month===e&&a(),!0)}function l({steps:u=0,months:f=0}){f&&Object.assign(r,{month:r.month+f,step:0}),r.step+=u,s()}return{commands:u=>({pause:a,play(){a(),r.month!==e&&(r.playing=!0,o=setInterval(()=>c()&&u(),oi))},step:()=>l({steps:1}),month:({by:f=1})=>l({months:f}),speed:({n:f})=>r.speed=f,reset(){a(),Object.assign(r,{month:0,step:0}),s()}})}}var nn,F,Cr,si,Er=Object.is,me=0,di=[],Rr=[],D=E,ai=D.__b,li=D.__r,ci=D.diffed,ui=D.__c,fi=D.unmount,hi=D.__;function de(t,n){D.__h&&D.__h(F,t,me||n),me=0;var e=F.__H||(F.__H={__:[],__h:[]});return t>=e.__.length&&e.__.push({}),e.__[t]}function V(t){return me=1,Yl(_i,t)}function Yl(t,n,e){var r=de(nn++,2);if(r.t=t,!r.__c&&(r.__=[e?e(n):_i(void 0,n),function(i){var s=(r.__N||r.__)[0],a=r.t(s,i);Er(s,a)||(r.__N=[a,r.__[1]],r.__c.setState({}))}],r.__c=F,!F.__f)){F.__f=!0;var o=F.shouldComponentUpdate;F.shouldComponentUpdate=function(i,s,a){var c=this.__H;if(!c)return!0;var l=!1,u=this.props!=i;if(c.__.some(function(h){h.__N&&(l=!0,Er(h.__[0],h.__N[0])||(u=!0))}),o){var f=o.call(this,i,s,a);return l?f||u:f}return!l||u}}return r.__}function lt(t,n){var e=de(nn++,3);!D.__s&&Pr(e.__H,n)&&(e.__P=!0,e.__=t,e.u=n,F.__H.__h.push(e))}function _e(t,n){var e=de(nn++,4);!D.__s&&Pr(e.__H,n)&&(e.__P=!1,e.__=t,e.u=n,F.__h.push(e))}function G(t){return me=5,ct(function(){return{current:t}},[])}function ct(t,n){var e=de(nn++,7);return Pr(e.__H,n)&&(e.__=t(),e.__H=n),e.__}function Kl(){var t;do{for(;t=Rr.shift();)try{Rn(t)}catch(e){D.__e(e,{__:(t=t.__P)&&t.__v})}for(;t=di.shift();){var n=t.__H;if(t.__P&&n)try{n.__h.some(Rn),n.__h.some(Or),n.__h=[]}catch(e){n.__h=[],D.__e(e,t.__v)}}}while(Rr.length)}D.__b=function(t){F=null,ai&&ai(t)},D.__=function(t,n){t&&n.__k&&n.__k.__m&&(t.__m=n.__k.__m),hi&&hi(t,n)},D.__r=function(t){li&&li(t),nn=0;var n=(F=t.__c).__H;n&&(Cr==F?F.__h=[]:(n.__h.some(Rn),n.__h.some(Or),nn=0),n.__h=[],n.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),Cr=F},D.diffed=function(t){ci&&ci(t);var n=t.__c;n&&n.__H&&(n.__H.__h.length&&mi(di.push(n)),n.__H.__.some(function(e){e.u&&(e.__H=e.u)})),Cr=F=null},D.__c=function(t,n){n.some(function(e){try{e.__h.some(Rn),e.__h=e.__h.filter(function(r){return!r.__||Or(r)})}catch(r){e.__h=[function(){throw r}]}}),ui&&ui(t,n)},D.unmount=function(t){fi&&fi(t);var n,e,r=t.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(e===void 0){for(e=t.__;e&&(!e.__c||!e.__c.__P);)e=e.__;e=e&&e.__c}o.__P=e,mi(Rr.push(o))}else Rn(o)}catch(i){n=i}}),r.__H=void 0,n&&D.__e(n,r.__v))};var pi=typeof requestAnimationFrame=="function";function Gl(t){var n,e=function(){clearTimeout(r),pi&&cancelAnimationFrame(n),setTimeout(t)},r=setTimeout(e,35);pi&&(n=requestAnimationFrame(e))}function mi(t){t!=1&&si==D.requestAnimationFrame||((si=D.requestAnimationFrame)||Gl)(Kl)}function Rn(t){var n=F,e=t.__c;typeof e=="function"&&(t.__c=void 0,e()),F=n}function Or(t){var n=F;t.__c=t.__(),F=n}function Pr(t,n){return!t||t.length!=n.length||n.some(function(e,r){return!Er(e,t[r])})}function _i(t,n){return typeof n=="function"?n(t):n}var Ql=Symbol.for("preact-signals");function ve(){if(yt>1)yt--;else{var t,n=!1;for((function(){var o=$e;for($e=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var s=i.t;s!==void 0;s=s.x)s.i===o.i&&(s.i=i.i);o=o.o}})();Pn!==void 0;){var e=Pn;for(Pn=void 0,ge++;e!==void 0;){var r=e.u;if(e.u=void 0,e.f&=-3,!(8&e.f)&&$i(e))try{e.c()}catch(o){n||(t=o,n=!0)}e=r}}if(ge=0,yt--,n)throw t}}function Ln(t){if(yt>0)return t();Lr=++Zl,yt++;try{return t()}finally{ve()}}var On,P=void 0;function qn(t){var n=P,e=On;P=void 0,On=void 0;try{return t()}finally{P=n,On=e}}var Pn=void 0,yt=0,ge=0,Zl=0,Lr=0,$e=void 0,ye=0;function gi(t){if(P!==void 0){var n=t.n;if(n===void 0||n.t!==P)return n={i:0,S:t,p:P.s,n:void 0,t:P,e:void 0,x:void 0,r:n},P.s!==void 0&&(P.s.n=n),P.s=n,t.n=n,32&P.f&&t.S(n),n;if(n.i===-1)return n.i=0,n.n!==void 0&&(n.n.p=n.p,n.p!==void 0&&(n.p.n=n.n),n.p=P.s,n.n=void 0,P.s.n=n,P.s=n),n}}function B(t,n){this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=n?.watched,this.Z=n?.unwatched,this.name=n?.name}B.prototype.brand=Ql;B.prototype.h=function(){return!0};B.prototype.S=function(t){var n=this,e=this.t;e!==t&&t.e===void 0&&(t.x=e,this.t=t,e!==void 0?e.e=t:qn(function(){var r;(r=n.W)==null||r.call(n)}))};B.prototype.U=function(t){var n=this;if(this.t!==void 0){var e=t.e,r=t.x;e!==void 0&&(e.x=r,t.e=void 0),r!==void 0&&(r.e=e,t.x=void 0),t===this.t&&(this.t=r,r===void 0&&qn(function(){var o;(o=n.Z)==null||o.call(n)}))}};B.prototype.subscribe=function(t){var n=this;return ot(function(){var e=n.value;qn(function(){return t(e)})},{name:"sub"})};B.prototype.valueOf=function(){return this.value};B.prototype.toString=function(){return this.value+""};B.prototype.toJSON=function(){return this.value};B.prototype.peek=function(){var t=this;return qn(function(){return t.value})};Object.defineProperty(B.prototype,"value",{get:function(){var t=gi(this);return t!==void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(ge>100)throw new Error("Cycle detected");(function(e){yt!==0&&ge===0&&e.l!==Lr&&(e.l=Lr,$e={S:e,v:e.v,i:e.i,o:$e})})(this),this.v=t,this.i++,ye++,yt++;try{for(var n=this.t;n!==void 0;n=n.x)n.t.N()}finally{ve()}}}});function j(t,n){return new B(t,n)}function $i(t){for(var n=t.s;n!==void 0;n=n.n)if(n.S.i!==n.i||!n.S.h()||n.S.i!==n.i)return!0;return!1}function yi(t){for(var n=t.s;n!==void 0;n=n.n){var e=n.S.n;if(e!==void 0&&(n.r=e),n.S.n=n,n.i=-1,n.n===void 0){t.s=n;break}}}function vi(t){for(var n=t.s,e=void 0;n!==void 0;){var r=n.p;n.i===-1?(n.S.U(n),r!==void 0&&(r.n=n.n),n.n!==void 0&&(n.n.p=r)):e=n,n.S.n=n.r,n.r!==void 0&&(n.r=void 0),n=r}t.s=e}function It(t,n){B.call(this,void 0,n),this.x=t,this.s=void 0,this.g=ye-1,this.f=4}It.prototype=new B;It.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===ye))return!0;if(this.g=ye,this.f|=1,this.i>0&&!$i(this))return this.f&=-2,!0;var t=P;try{yi(this),P=this;var n=this.x();(16&this.f||this.v!==n||this.i===0)&&(this.v=n,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return P=t,vi(this),this.f&=-2,!0};It.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var n=this.s;n!==void 0;n=n.n)n.S.S(n)}B.prototype.S.call(this,t)};It.prototype.U=function(t){if(this.t!==void 0&&(B.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var n=this.s;n!==void 0;n=n.n)n.S.U(n)}};It.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(It.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var t=gi(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function Mt(t,n){return new It(t,n)}function xi(t){var n=t.j;if(t.j=void 0,typeof n=="function"){yt++;var e=P;P=void 0;try{n()}catch(r){throw t.f&=-2,t.f|=8,qr(t),r}finally{P=e,ve()}}}function qr(t){for(var n=t.s;n!==void 0;n=n.n)n.S.U(n);t.x=void 0,t.s=void 0,xi(t)}function Jl(t){if(P!==this)throw new Error("Out-of-order effect");vi(this),P=t,this.f&=-2;try{8&this.f&&qr(this)}finally{ve()}}function en(t,n){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=n?.name,On&&On.push(this)}en.prototype.c=function(){var t=this.S();try{if(8&this.f||this.x===void 0)return;var n=this.x();typeof n=="function"&&(this.j=n)}finally{t()}};en.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,xi(this),yi(this),yt++;var t=P;return P=this,Jl.bind(this,t)};en.prototype.N=function(){2&this.f||(this.f|=2,this.u=Pn,Pn=this)};en.prototype.d=function(){this.f|=8,1&this.f||qr(this)};en.prototype.dispose=function(){this.d()};function ot(t,n){var e=new en(t,n);try{e.c()}catch(o){throw e.d(),o}var r=e.d.bind(e);return r[Symbol.dispose]=r,r}var bi,be,xe,zl=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var wi=[];ot(function(){bi=this.N})();function rn(t,n){E[t]=n.bind(null,E[t]||function(){})}function In(t){if(xe){var n=xe;xe=void 0,n()}xe=t&&t.S()}function ki(t){var n=this,e=t.data,r=nc(e);r.name="ReactiveDom",r.value=e;var o=ct(function(){for(var a=n,c=n.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var l=Mt(function(){var p=r.value.value;return p===0?0:p===!0?"":p||""}),u=Mt(function(){return!Array.isArray(l.value)&&!wr(l.value)}),f=ot(function(){if(this.N=Mi,u.value){var p=l.value;a.__v&&a.__v.__e&&a.__v.__e.nodeType===3&&(a.__v.__e.data=p)}}),h=n.__$u.d;return n.__$u.d=function(){f(),h.call(this)},[u,l]},[]),i=o[0],s=o[1];return i.value?s.peek():s.value}ki.displayName="ReactiveTextNode";Object.defineProperties(B.prototype,{constructor:{configurable:!0,value:En(qt,null).constructor},type:{configurable:!0,value:ki},props:{configurable:!0,get:function(){var t=this;return{data:{get value(){return t.value}}}}},__b:{configurable:!0,value:1}});rn("__b",function(t,n){if(In(),be=void 0,typeof n.type=="string"){var e,r=n.props;for(var o in r)if(o!=="children"){var i=r[o];i instanceof B&&(e||(n.__np=e={}),e[o]=i,r[o]=i.peek())}}t(n)});rn("__r",function(t,n){if(t(n),n.type!==qt){In();var e,r=n.__c;r&&(r.__$f&=-2,(e=r.__$u)===void 0&&(r.__$u=e=(function(o,i){var s;return ot(function(){s=this},{name:i}),s.c=o,s})((function(o){return function(){var i;zl&&((i=this.y)==null||i.call(this)),o.__$f|=1,o.setState({})}})(r),typeof n.type=="function"?n.type.displayName||n.type.name:""))),be=r,In(e)}});rn("__e",function(t,n,e,r){In(),be=void 0,t(n,e,r)});rn("diffed",function(t,n){In(),be=void 0;var e;if(typeof n.type=="string"&&(e=n.__e)){var r=n.__np,o=n.props,i=e.U;if(i)for(var s in i){var a=i[s];a===void 0||r&&s in r||(a.d(),i[s]=void 0)}if(r){i||(i={},e.U=i);for(var c in r){var l=i[c],u=r[c];l===void 0?(l=tc(e,c,u,o),i[c]=l):l.o(u,o)}}}t(n)});function tc(t,n,e,r){var o=n in t&&t.ownerSVGElement===void 0,i=j(e);return{o:function(s,a){i.value=s,r=a},d:ot(function(){this.N=Mi;var s=i.value.value;r[n]!==s&&(r[n]=s,o?t[n]=s:s!=null&&(s!==!1||n[4]==="-")?t.setAttribute(n,s):t.removeAttribute(n))})}}rn("unmount",function(t,n){if(typeof n.type=="string"){var e=n.__e;if(e){var r=e.U;if(r){e.U=void 0;for(var o in r){var i=r[o];i&&i.d()}}}var s=n.__np;if(s){var a=n.props;for(var c in s)a[c]=s[c]}n.__np=void 0}else{var l=n.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}t(n)});rn("__h",function(t,n,e,r){r<3&&(n.__$f|=2),t(n,e,r)});Lt.prototype.shouldComponentUpdate=function(t,n){if(this.__R)return!0;var e=this.__$u,r=e&&e.s!==void 0;for(var o in n)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(r||i||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var s in t)if(s!=="__source"&&t[s]!==this.props[s])return!0;for(var a in this.props)if(!(a in t))return!0;return!1};function nc(t,n){return ct(function(){return j(t,n)},[])}var ec=function(t){queueMicrotask(function(){queueMicrotask(t)})};function rc(){Ln(function(){for(var t;t=wi.shift();)bi.call(t)})}function Mi(){wi.push(this)===1&&(E.requestAnimationFrame||ec)(rc)}var we={lang:["de","en"],contrast:["light","dark"],size:["1","2","3"],keys:["on","off"]},oc=new URLSearchParams(location.search);function ke(t,n){let e=oc.get(t);return we[t].includes(e)?e:n}var St=we.lang,Si=we.contrast,Ti=we.size,W=j(ke("lang",navigator.language.startsWith("de")?"de":"en")),Dr=j(ke("contrast","light")),Fr=j(ke("size","1")),on=j(ke("keys","on")),Ir=matchMedia("(prefers-reduced-motion: reduce)"),jr=j(Ir.matches);Ir.addEventListener("change",()=>jr.value=Ir.matches);function Ni(){ot(()=>{let t={lang:W.value,contrast:Dr.value,size:Fr.value,keys:on.value},n=document.documentElement;n.lang=t.lang,n.dataset.contrast=t.contrast,n.dataset.size=t.size;let e=new URLSearchParams(location.search);for(let[r,o]of Object.entries(t))e.set(r,o);try{history.replaceState(null,"",`${location.pathname}?${e}${location.hash}`)}catch{}})}var Me=location.pathname.startsWith("/console")?"console":"stage";function Ai(){let t=new URLSearchParams(location.search).get("key"),n=null,e=500;function r(o){let i=new URLSearchParams({role:Me,...t&&{key:t}}),s=location.protocol==="https:"?"wss":"ws";n=new WebSocket(`${s}://${location.host}/room?${i}`),n.addEventListener("open",()=>{e=500,o({type:"connection",state:"open"})}),n.addEventListener("message",a=>o(JSON.parse(a.data))),n.addEventListener("close",()=>{o({type:"connection",state:"lost"}),setTimeout(()=>r(o),e),e=Math.min(2*e,5e3)})}return{open:r,send(o){n?.readyState===WebSocket.OPEN&&n.send(JSON.stringify(o))},async load(o){let i=await fetch(o);if(!i.ok)throw new Error(`${o}: ${i.status}`);return i.json()}}}var L=j(null),sn=j("connecting"),an=j(null),Te=j([]),Ne=j(null),Br=j(null),Hr=j(null),Ur=j(null),Ae=j(null),Ci=Mt(()=>Te.value.find(t=>t.id===L.value?.preset)??null),Ce=Mt(()=>L.value?.driver===!0&&sn.value==="open"),Fn=Mt(()=>!!(L.value?.prediction?.locked||L.value?.prediction?.skipped)),Se=null;function Dt(t,n={}){an.value=null,Se?.send({type:"do",name:t,args:n})}function Ei(t){let n=Ne.value?.people[t]?.letter??"",e=Ae.value?.[t];return e?`${n} (${e})`:n}function Ee(t){return Se.load(t)}function ic(t){Ln(()=>{t.type==="state"&&(L.value=t.state),t.type==="refused"&&(an.value=t),t.type==="connection"&&(sn.value=t.state)})}function Dn(t,n){let e=null;ot(()=>{let r=n();if(r!==e){if(e=r,!r){t.value=null;return}Ee(r).then(o=>{e===r&&(t.value=o)},()=>{e===r&&([e,t.value]=[null,null])})}})}async function Ri(t){Se=t,Te.value=await Ee("/presets.json"),Dn(Ne,()=>L.value?.scene&&`/scene/${L.value.scene}.json`),Dn(Br,()=>L.value?.revealed&&L.value.scene&&`/who/${L.value.scene}.json`),Dn(Hr,()=>L.value?.worlds?.id&&`/worlds/${L.value.worlds.id}.json`),Dn(Ur,()=>L.value?.breaking?.id&&`/break/${L.value.breaking.id}.json?${L.value.breaking.done}`),Dn(Ae,()=>{let{network:n,local:e,driver:r,scene:o}=L.value??{};return n&&!n.letters&&e&&r&&o&&`/names/${o}.json`}),Se.open(ic)}var Oi={};async function Pi(t,n){await Promise.all(t.map(async e=>Oi[e]=await n(`/words/${e}.json`)))}function Li(t,n){return t.replace(/\{(\w+)\}/g,(e,r)=>r in n?sc(n[r]):e)}function sc(t){return typeof t=="number"?nt(t):String(t)}function x(t,n={}){let e=Oi[W.value]?.[t];return e===void 0?`⟦${t}⟧`:Li(e,n)}function Y(t,n,e={}){let r=new Intl.PluralRules(W.value).select(n)==="one"?"one":"other";return x(`${t}_${r}`,{count:n,...e})}function it(t,n={}){return t?Li(typeof t=="string"?t:t[W.value]??`⟦${W.value}⟧`,n):""}function nt(t,n=0,e=!1){if(t==null||Number.isNaN(t))return"–";let r={maximumFractionDigits:n,minimumFractionDigits:e?n:0};return new Intl.NumberFormat(W.value,r).format(t)}function ut(t,n=0){return t==null||Number.isNaN(t)?"–":new Intl.NumberFormat(W.value,{style:"percent",maximumFractionDigits:n}).format(t)}function Re(t,n=0){if(t==null||Number.isNaN(t))return"–";let e={maximumFractionDigits:n,signDisplay:"exceptZero"};return new Intl.NumberFormat(W.value,e).format(t).replace("-","−")}function Oe(t,n="number",e=1){return n==="percent"||n==="share"?ut(t):nt(t,n==="whole"?0:e)}function Wr(t,n){let e=Math.abs(t??0);return n==="whole"||e>=100||Number.isInteger(t)?0:e>=10?1:2}function k(t,n="number"){return n==="percent"?ut(t):n==="index"?nt(t,2,!0):t<0?Re(t,Wr(t,n)):nt(t,Wr(t,n))}function qi(t,n){return n==="percent"?x("chart.points",{value:Re(100*t,Math.abs(t)<.095?1:0)}):et(t,n)}function et(t,n="number"){let e=n==="percent"?100*t:t;return Re(e,n==="percent"?Number.isInteger(Math.round(e*10)/10)||Math.abs(e)>=10?0:1:Wr(e,n))}function jn(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function ac(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Ii(t){let n,e,r;t.length!==2?(n=jn,e=(a,c)=>jn(t(a),c),r=(a,c)=>t(a)-c):(n=t===jn||t===ac?t:lc,e=t,r=t);function o(a,c,l=0,u=a.length){if(l<u){if(n(c,c)!==0)return u;do{let f=l+u>>>1;e(a[f],c)<0?l=f+1:u=f}while(l<u)}return l}function i(a,c,l=0,u=a.length){if(l<u){if(n(c,c)!==0)return u;do{let f=l+u>>>1;e(a[f],c)<=0?l=f+1:u=f}while(l<u)}return l}function s(a,c,l=0,u=a.length){let f=o(a,c,l,u-1);return f>l&&r(a[f-1],c)>-r(a[f],c)?f-1:f}return{left:o,center:s,right:i}}function lc(){return 0}function cc(t){return t===null?NaN:+t}var Di=Ii(jn),Vr=Di.right,up=Di.left,fp=Ii(cc).center;var hp=Fi(ji),pp=Fi(uc);function Fi(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid ry");let{data:o,width:i,height:s}=n;if(!((i=Math.floor(i))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:o.length/i))>=0))throw new RangeError("invalid height");if(!i||!s||!e&&!r)return n;let a=e&&t(e),c=r&&t(r),l=o.slice();return a&&c?(ln(a,l,o,i,s),ln(a,o,l,i,s),ln(a,l,o,i,s),cn(c,o,l,i,s),cn(c,l,o,i,s),cn(c,o,l,i,s)):a?(ln(a,o,l,i,s),ln(a,l,o,i,s),ln(a,o,l,i,s)):c&&(cn(c,o,l,i,s),cn(c,l,o,i,s),cn(c,o,l,i,s)),n}}function ln(t,n,e,r,o){for(let i=0,s=r*o;i<s;)t(n,e,i,i+=r,1)}function cn(t,n,e,r,o){for(let i=0,s=r*o;i<r;++i)t(n,e,i,i+s,r)}function uc(t){let n=ji(t);return(e,r,o,i,s)=>{o<<=2,i<<=2,s<<=2,n(e,r,o+0,i+0,s),n(e,r,o+1,i+1,s),n(e,r,o+2,i+2,s),n(e,r,o+3,i+3,s)}}function ji(t){let n=Math.floor(t);if(n===t)return fc(t);let e=t-n,r=2*t+1;return(o,i,s,a,c)=>{if(!((a-=c)>=s))return;let l=n*i[s],u=c*n,f=u+c;for(let h=s,p=s+u;h<p;h+=c)l+=i[Math.min(a,h)];for(let h=s,p=a;h<=p;h+=c)l+=i[Math.min(a,h+u)],o[h]=(l+e*(i[Math.max(s,h-f)]+i[Math.min(a,h+f)]))/r,l-=i[Math.max(s,h-u)]}}function fc(t){let n=2*t+1;return(e,r,o,i,s)=>{if(!((i-=s)>=o))return;let a=t*r[o],c=s*t;for(let l=o,u=o+c;l<u;l+=s)a+=r[Math.min(i,l)];for(let l=o,u=i;l<=u;l+=s)a+=r[Math.min(i,l+c)],e[l]=a/n,a-=r[Math.max(o,l-c)]}}function hc(t,n){let e=0;if(n===void 0)for(let r of t)r!=null&&(r=+r)>=r&&++e;else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(o=+o)>=o&&++e}return e}function Bn(t,n){let e,r;if(n===void 0)for(let o of t)o!=null&&(e===void 0?o>=o&&(e=r=o):(e>o&&(e=o),r<o&&(r=o)));else{let o=-1;for(let i of t)(i=n(i,++o,t))!=null&&(e===void 0?i>=i&&(e=r=i):(e>i&&(e=i),r<i&&(r=i)))}return[e,r]}function pc(t){return t}var mc=Array.prototype,dc=mc.slice;function Xr(t){return()=>t}var _c=Math.sqrt(50),gc=Math.sqrt(10),$c=Math.sqrt(2);function Pe(t,n,e){let r=(n-t)/Math.max(0,e),o=Math.floor(Math.log10(r)),i=r/Math.pow(10,o),s=i>=_c?10:i>=gc?5:i>=$c?2:1,a,c,l;return o<0?(l=Math.pow(10,-o)/s,a=Math.round(t*l),c=Math.round(n*l),a/l<t&&++a,c/l>n&&--c,l=-l):(l=Math.pow(10,o)*s,a=Math.round(t/l),c=Math.round(n/l),a*l<t&&++a,c*l>n&&--c),c<a&&.5<=e&&e<2?Pe(t,n,e*2):[a,c,l]}function Yr(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[o,i,s]=r?Pe(n,t,e):Pe(t,n,e);if(!(i>=o))return[];let a=i-o+1,c=new Array(a);if(r)if(s<0)for(let l=0;l<a;++l)c[l]=(i-l)/-s;else for(let l=0;l<a;++l)c[l]=(i-l)*s;else if(s<0)for(let l=0;l<a;++l)c[l]=(o+l)/-s;else for(let l=0;l<a;++l)c[l]=(o+l)*s;return c}function Ft(t,n,e){return n=+n,t=+t,e=+e,Pe(t,n,e)[2]}function Bi(t,n,e){n=+n,t=+t,e=+e;let r=n<t,o=r?Ft(n,t,e):Ft(t,n,e);return(r?-1:1)*(o<0?1/-o:o)}function yc(t,n,e){let r;for(;;){let o=Ft(t,n,e);if(o===r||o===0||!isFinite(o))return[t,n];if(o>0){let i=Math.ceil(t/o),s=Math.floor(n/o);t=(i-(i*o>t))*o,n=(s+(s*o<n))*o}else if(o<0){let i=-o,s=Math.ceil(t*i),a=Math.floor(n*i);t=(s-(s/i>t))/i,n=(a+(a/i<n))/i}r=o}}function vc(t){return Math.max(1,Math.ceil(Math.log(hc(t))/Math.LN2)+1)}function Hi(){var t=pc,n=Bn,e=vc;function r(o){Array.isArray(o)||(o=Array.from(o));var i,s=o.length,a,c,l=new Array(s);for(i=0;i<s;++i)l[i]=t(o[i],i,o);var u=n(l),f=u[0],h=u[1],p=e(l,f,h);if(!Array.isArray(p)){let v=h,b=+p;if(n===Bn&&([f,h]=yc(f,h,b)),p=Yr(f,h,b),p[0]<=f&&(c=Ft(f,h,b)),p[p.length-1]>=h)if(v>=h&&n===Bn){let M=Ft(f,h,b);isFinite(M)&&(M>0?h=(Math.floor(h/M)+1)*M:M<0&&(h=(Math.ceil(h*-M)+1)/-M))}else p.pop()}for(var _=p.length,g=0,$=_;p[g]<=f;)++g;for(;p[$-1]>h;)--$;(g||$<_)&&(p=p.slice(g,$),_=$-g);var d=new Array(_+1),y;for(i=0;i<=_;++i)y=d[i]=[],y.x0=i>0?p[i-1]:f,y.x1=i<_?p[i]:h;if(isFinite(c)){if(c>0)for(i=0;i<s;++i)(a=l[i])!=null&&f<=a&&a<=h&&d[Math.min(_,Math.floor((a-f)/c))].push(o[i]);else if(c<0){for(i=0;i<s;++i)if((a=l[i])!=null&&f<=a&&a<=h){let v=Math.floor((f-a)*c);d[Math.min(_,v+(p[v]<=a))].push(o[i])}}}else for(i=0;i<s;++i)(a=l[i])!=null&&f<=a&&a<=h&&d[Vr(p,a,0,_)].push(o[i]);return d}return r.value=function(o){return arguments.length?(t=typeof o=="function"?o:Xr(o),r):t},r.domain=function(o){return arguments.length?(n=typeof o=="function"?o:Xr([o[0],o[1]]),r):n},r.thresholds=function(o){return arguments.length?(e=typeof o=="function"?o:Xr(Array.isArray(o)?dc.call(o):o),r):e},r}function Le(t,n){let e;if(n===void 0)for(let r of t)r!=null&&(e<r||e===void 0&&r>=r)&&(e=r);else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(e<o||e===void 0&&o>=o)&&(e=o)}return e}function Ui(t,n){let e;if(n===void 0)for(let r of t)r!=null&&(e>r||e===void 0&&r>=r)&&(e=r);else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(e>o||e===void 0&&o>=o)&&(e=o)}return e}function Hn(t,n){let e=0,r=0;if(n===void 0)for(let o of t)o!=null&&(o=+o)>=o&&(++e,r+=o);else{let o=-1;for(let i of t)(i=n(i,++o,t))!=null&&(i=+i)>=i&&(++e,r+=i)}if(e)return r/e}var mp=xc(Math.random);function xc(t){return function(e,r=0,o=e.length){let i=o-(r=+r);for(;i;){let s=t()*i--|0,a=e[i+r];e[i+r]=e[s+r],e[s+r]=a}return e}}function pn(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function Xn(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function Tt(){}var Ut=.7,hn=1/Ut,un="\\s*([+-]?\\d+)\\s*",Un="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",ft="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",bc=/^#([0-9a-f]{3,8})$/,wc=new RegExp(`^rgb\\(${un},${un},${un}\\)$`),kc=new RegExp(`^rgb\\(${ft},${ft},${ft}\\)$`),Mc=new RegExp(`^rgba\\(${un},${un},${un},${Un}\\)$`),Sc=new RegExp(`^rgba\\(${ft},${ft},${ft},${Un}\\)$`),Tc=new RegExp(`^hsl\\(${Un},${ft},${ft}\\)$`),Nc=new RegExp(`^hsla\\(${Un},${ft},${ft},${Un}\\)$`),Wi={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};pn(Tt,mn,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:Xi,formatHex:Xi,formatHex8:Ac,formatHsl:Cc,formatRgb:Vi,toString:Vi});function Xi(){return this.rgb().formatHex()}function Ac(){return this.rgb().formatHex8()}function Cc(){return ns(this).formatHsl()}function Vi(){return this.rgb().formatRgb()}function mn(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=bc.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?Yi(n):e===3?new X(n>>8&15|n>>4&240,n>>4&15|n&240,(n&15)<<4|n&15,1):e===8?qe(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?qe(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=wc.exec(t))?new X(n[1],n[2],n[3],1):(n=kc.exec(t))?new X(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=Mc.exec(t))?qe(n[1],n[2],n[3],n[4]):(n=Sc.exec(t))?qe(n[1]*255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Tc.exec(t))?Qi(n[1],n[2]/100,n[3]/100,1):(n=Nc.exec(t))?Qi(n[1],n[2]/100,n[3]/100,n[4]):Wi.hasOwnProperty(t)?Yi(Wi[t]):t==="transparent"?new X(NaN,NaN,NaN,0):null}function Yi(t){return new X(t>>16&255,t>>8&255,t&255,1)}function qe(t,n,e,r){return r<=0&&(t=n=e=NaN),new X(t,n,e,r)}function zr(t){return t instanceof Tt||(t=mn(t)),t?(t=t.rgb(),new X(t.r,t.g,t.b,t.opacity)):new X}function Vn(t,n,e,r){return arguments.length===1?zr(t):new X(t,n,e,r??1)}function X(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}pn(X,Vn,Xn(Tt,{brighter(t){return t=t==null?hn:Math.pow(hn,t),new X(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?Ut:Math.pow(Ut,t),new X(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new X(Bt(this.r),Bt(this.g),Bt(this.b),De(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Ki,formatHex:Ki,formatHex8:Ec,formatRgb:Gi,toString:Gi}));function Ki(){return`#${jt(this.r)}${jt(this.g)}${jt(this.b)}`}function Ec(){return`#${jt(this.r)}${jt(this.g)}${jt(this.b)}${jt((isNaN(this.opacity)?1:this.opacity)*255)}`}function Gi(){let t=De(this.opacity);return`${t===1?"rgb(":"rgba("}${Bt(this.r)}, ${Bt(this.g)}, ${Bt(this.b)}${t===1?")":`, ${t})`}`}function De(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function Bt(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function jt(t){return t=Bt(t),(t<16?"0":"")+t.toString(16)}function Qi(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new st(t,n,e,r)}function ns(t){if(t instanceof st)return new st(t.h,t.s,t.l,t.opacity);if(t instanceof Tt||(t=mn(t)),!t)return new st;if(t instanceof st)return t;t=t.rgb();var n=t.r/255,e=t.g/255,r=t.b/255,o=Math.min(n,e,r),i=Math.max(n,e,r),s=NaN,a=i-o,c=(i+o)/2;return a?(n===i?s=(e-r)/a+(e<r)*6:e===i?s=(r-n)/a+2:s=(n-e)/a+4,a/=c<.5?i+o:2-i-o,s*=60):a=c>0&&c<1?0:s,new st(s,a,c,t.opacity)}function je(t,n,e,r){return arguments.length===1?ns(t):new st(t,n,e,r??1)}function st(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}pn(st,je,Xn(Tt,{brighter(t){return t=t==null?hn:Math.pow(hn,t),new st(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Ut:Math.pow(Ut,t),new st(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,o=2*e-r;return new X(Kr(t>=240?t-240:t+120,o,r),Kr(t,o,r),Kr(t<120?t+240:t-120,o,r),this.opacity)},clamp(){return new st(Zi(this.h),Ie(this.s),Ie(this.l),De(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=De(this.opacity);return`${t===1?"hsl(":"hsla("}${Zi(this.h)}, ${Ie(this.s)*100}%, ${Ie(this.l)*100}%${t===1?")":`, ${t})`}`}}));function Zi(t){return t=(t||0)%360,t<0?t+360:t}function Ie(t){return Math.max(0,Math.min(1,t||0))}function Kr(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var es=Math.PI/180,rs=180/Math.PI,Fe=18,os=.96422,is=1,ss=.82521,as=4/29,fn=6/29,ls=3*fn*fn,Rc=fn*fn*fn;function cs(t){if(t instanceof ht)return new ht(t.l,t.a,t.b,t.opacity);if(t instanceof vt)return fs(t);t instanceof X||(t=zr(t));var n=Jr(t.r),e=Jr(t.g),r=Jr(t.b),o=Gr((.2225045*n+.7168786*e+.0606169*r)/is),i,s;return n===e&&e===r?i=s=o:(i=Gr((.4360747*n+.3850649*e+.1430804*r)/os),s=Gr((.0139322*n+.0971045*e+.7141733*r)/ss)),new ht(116*o-16,500*(i-o),200*(o-s),t.opacity)}function us(t,n,e,r){return arguments.length===1?cs(t):new ht(t,n,e,r??1)}function ht(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}pn(ht,us,Xn(Tt,{brighter(t){return new ht(this.l+Fe*(t??1),this.a,this.b,this.opacity)},darker(t){return new ht(this.l-Fe*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=os*Qr(n),t=is*Qr(t),e=ss*Qr(e),new X(Zr(3.1338561*n-1.6168667*t-.4906146*e),Zr(-.9787684*n+1.9161415*t+.033454*e),Zr(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Gr(t){return t>Rc?Math.pow(t,1/3):t/ls+as}function Qr(t){return t>fn?t*t*t:ls*(t-as)}function Zr(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Jr(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Oc(t){if(t instanceof vt)return new vt(t.h,t.c,t.l,t.opacity);if(t instanceof ht||(t=cs(t)),t.a===0&&t.b===0)return new vt(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.atan2(t.b,t.a)*rs;return new vt(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Be(t,n,e,r){return arguments.length===1?Oc(t):new vt(t,n,e,r??1)}function vt(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function fs(t){if(isNaN(t.h))return new ht(t.l,0,0,t.opacity);var n=t.h*es;return new ht(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}pn(vt,Be,Xn(Tt,{brighter(t){return new vt(this.h,this.c,this.l+Fe*(t??1),this.opacity)},darker(t){return new vt(this.h,this.c,this.l-Fe*(t??1),this.opacity)},rgb(){return fs(this).rgb()}}));var hs=-.14861,to=1.78277,no=-.29227,He=-.90649,Wn=1.97294,Ji=Wn*He,zi=Wn*to,ts=to*no-He*hs;function Pc(t){if(t instanceof Ht)return new Ht(t.h,t.s,t.l,t.opacity);t instanceof X||(t=zr(t));var n=t.r/255,e=t.g/255,r=t.b/255,o=(ts*r+Ji*n-zi*e)/(ts+Ji-zi),i=r-o,s=(Wn*(e-o)-no*i)/He,a=Math.sqrt(s*s+i*i)/(Wn*o*(1-o)),c=a?Math.atan2(s,i)*rs-120:NaN;return new Ht(c<0?c+360:c,a,o,t.opacity)}function Ue(t,n,e,r){return arguments.length===1?Pc(t):new Ht(t,n,e,r??1)}function Ht(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}pn(Ht,Ue,Xn(Tt,{brighter(t){return t=t==null?hn:Math.pow(hn,t),new Ht(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Ut:Math.pow(Ut,t),new Ht(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*es,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),o=Math.sin(t);return new X(255*(n+e*(hs*r+to*o)),255*(n+e*(no*r+He*o)),255*(n+e*(Wn*r)),this.opacity)}}));function _s(t,n,e,r,o){var i=t*t,s=i*t;return((1-3*t+3*i-s)*n+(4-6*i+3*s)*e+(1+3*t+3*i-3*s)*r+s*o)/6}function Lc(t){var n=t.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),o=t[r],i=t[r+1],s=r>0?t[r-1]:2*o-i,a=r<n-1?t[r+2]:2*i-o;return _s((e-r/n)*n,s,o,i,a)}}function qc(t){var n=t.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*n),o=t[(r+n-1)%n],i=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return _s((e-r/n)*n,o,i,s,a)}}var Xe=t=>()=>t;function gs(t,n){return function(e){return t+e*n}}function Ic(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function io(t,n){var e=n-t;return e?gs(t,e>180||e<-180?e-360*Math.round(e/360):e):Xe(isNaN(t)?n:t)}function Dc(t){return(t=+t)==1?z:function(n,e){return e-n?Ic(n,e,t):Xe(isNaN(n)?e:n)}}function z(t,n){var e=n-t;return e?gs(t,e):Xe(isNaN(t)?n:t)}var ps=(function t(n){var e=Dc(n);function r(o,i){var s=e((o=Vn(o)).r,(i=Vn(i)).r),a=e(o.g,i.g),c=e(o.b,i.b),l=z(o.opacity,i.opacity);return function(u){return o.r=s(u),o.g=a(u),o.b=c(u),o.opacity=l(u),o+""}}return r.gamma=t,r})(1);function $s(t){return function(n){var e=n.length,r=new Array(e),o=new Array(e),i=new Array(e),s,a;for(s=0;s<e;++s)a=Vn(n[s]),r[s]=a.r||0,o[s]=a.g||0,i[s]=a.b||0;return r=t(r),o=t(o),i=t(i),a.opacity=1,function(c){return a.r=r(c),a.g=o(c),a.b=i(c),a+""}}}var $p=$s(Lc),yp=$s(qc);function Fc(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),o;return function(i){for(o=0;o<e;++o)r[o]=t[o]*(1-i)+n[o]*i;return r}}function jc(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Bc(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,o=new Array(r),i=new Array(e),s;for(s=0;s<r;++s)o[s]=Ve(t[s],n[s]);for(;s<e;++s)i[s]=n[s];return function(a){for(s=0;s<r;++s)i[s]=o[s](a);return i}}function Hc(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function at(t,n){return t=+t,n=+n,function(e){return t*(1-e)+n*e}}function Uc(t,n){var e={},r={},o;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(o in n)o in t?e[o]=Ve(t[o],n[o]):r[o]=n[o];return function(i){for(o in e)r[o]=e[o](i);return r}}var ro=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,eo=new RegExp(ro.source,"g");function Wc(t){return function(){return t}}function Xc(t){return function(n){return t(n)+""}}function Vc(t,n){var e=ro.lastIndex=eo.lastIndex=0,r,o,i,s=-1,a=[],c=[];for(t=t+"",n=n+"";(r=ro.exec(t))&&(o=eo.exec(n));)(i=o.index)>e&&(i=n.slice(e,i),a[s]?a[s]+=i:a[++s]=i),(r=r[0])===(o=o[0])?a[s]?a[s]+=o:a[++s]=o:(a[++s]=null,c.push({i:s,x:at(r,o)})),e=eo.lastIndex;return e<n.length&&(i=n.slice(e),a[s]?a[s]+=i:a[++s]=i),a.length<2?c[0]?Xc(c[0].x):Wc(n):(n=c.length,function(l){for(var u=0,f;u<n;++u)a[(f=c[u]).i]=f.x(l);return a.join("")})}function Ve(t,n){var e=typeof n,r;return n==null||e==="boolean"?Xe(n):(e==="number"?at:e==="string"?(r=mn(n))?(n=r,ps):Vc:n instanceof mn?ps:n instanceof Date?Hc:jc(n)?Fc:Array.isArray(n)?Bc:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?Uc:at)(t,n)}function ys(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var ms=180/Math.PI,oo={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function vs(t,n,e,r,o,i){var s,a,c;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(c=t*e+n*r)&&(e-=t*c,r-=n*c),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,c/=a),t*r<n*e&&(t=-t,n=-n,c=-c,s=-s),{translateX:o,translateY:i,rotate:Math.atan2(n,t)*ms,skewX:Math.atan(c)*ms,scaleX:s,scaleY:a}}var We;function Yc(t){let n=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?oo:vs(n.a,n.b,n.c,n.d,n.e,n.f)}function Kc(t){return t==null||(We||(We=document.createElementNS("http://www.w3.org/2000/svg","g")),We.setAttribute("transform",t),!(t=We.transform.baseVal.consolidate()))?oo:(t=t.matrix,vs(t.a,t.b,t.c,t.d,t.e,t.f))}function xs(t,n,e,r){function o(l){return l.length?l.pop()+" ":""}function i(l,u,f,h,p,_){if(l!==f||u!==h){var g=p.push("translate(",null,n,null,e);_.push({i:g-4,x:at(l,f)},{i:g-2,x:at(u,h)})}else(f||h)&&p.push("translate("+f+n+h+e)}function s(l,u,f,h){l!==u?(l-u>180?u+=360:u-l>180&&(l+=360),h.push({i:f.push(o(f)+"rotate(",null,r)-2,x:at(l,u)})):u&&f.push(o(f)+"rotate("+u+r)}function a(l,u,f,h){l!==u?h.push({i:f.push(o(f)+"skewX(",null,r)-2,x:at(l,u)}):u&&f.push(o(f)+"skewX("+u+r)}function c(l,u,f,h,p,_){if(l!==f||u!==h){var g=p.push(o(p)+"scale(",null,",",null,")");_.push({i:g-4,x:at(l,f)},{i:g-2,x:at(u,h)})}else(f!==1||h!==1)&&p.push(o(p)+"scale("+f+","+h+")")}return function(l,u){var f=[],h=[];return l=t(l),u=t(u),i(l.translateX,l.translateY,u.translateX,u.translateY,f,h),s(l.rotate,u.rotate,f,h),a(l.skewX,u.skewX,f,h),c(l.scaleX,l.scaleY,u.scaleX,u.scaleY,f,h),l=u=null,function(p){for(var _=-1,g=h.length,$;++_<g;)f[($=h[_]).i]=$.x(p);return f.join("")}}}var vp=xs(Yc,"px, ","px)","deg)"),xp=xs(Kc,", ",")",")"),Gc=1e-12;function ds(t){return((t=Math.exp(t))+1/t)/2}function Qc(t){return((t=Math.exp(t))-1/t)/2}function Zc(t){return((t=Math.exp(2*t))-1)/(t+1)}var bp=(function t(n,e,r){function o(i,s){var a=i[0],c=i[1],l=i[2],u=s[0],f=s[1],h=s[2],p=u-a,_=f-c,g=p*p+_*_,$,d;if(g<Gc)d=Math.log(h/l)/n,$=function(R){return[a+R*p,c+R*_,l*Math.exp(n*R*d)]};else{var y=Math.sqrt(g),v=(h*h-l*l+r*g)/(2*l*e*y),b=(h*h-l*l-r*g)/(2*h*e*y),M=Math.log(Math.sqrt(v*v+1)-v),N=Math.log(Math.sqrt(b*b+1)-b);d=(N-M)/n,$=function(R){var w=R*d,T=ds(M),A=l/(e*y)*(T*Zc(n*w+M)-Qc(M));return[a+A*p,c+A*_,l*T/ds(n*w+M)]}}return $.duration=Math.abs(d)*1e3*n/Math.SQRT2,$}return o.rho=function(i){var s=Math.max(.001,+i),a=s*s,c=a*a;return t(s,a,c)},o})(Math.SQRT2,2,4);function bs(t){return function(n,e){var r=t((n=je(n)).h,(e=je(e)).h),o=z(n.s,e.s),i=z(n.l,e.l),s=z(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=o(a),n.l=i(a),n.opacity=s(a),n+""}}}var wp=bs(io),kp=bs(z);function ws(t){return function(n,e){var r=t((n=Be(n)).h,(e=Be(e)).h),o=z(n.c,e.c),i=z(n.l,e.l),s=z(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=o(a),n.l=i(a),n.opacity=s(a),n+""}}}var Mp=ws(io),Sp=ws(z);function ks(t){return(function n(e){e=+e;function r(o,i){var s=t((o=Ue(o)).h,(i=Ue(i)).h),a=z(o.s,i.s),c=z(o.l,i.l),l=z(o.opacity,i.opacity);return function(u){return o.h=s(u),o.s=a(u),o.l=c(Math.pow(u,e)),o.opacity=l(u),o+""}}return r.gamma=n,r})(1)}var Tp=ks(io),Np=ks(z);function Jc(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ke(t,n){if(!isFinite(t)||t===0)return null;var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function dn(t){return t=Ke(Math.abs(t)),t?t[1]:NaN}function zc(t,n){return function(e,r){for(var o=e.length,i=[],s=0,a=t[0],c=0;o>0&&a>0&&(c+a+1>r&&(a=Math.max(1,r-c)),i.push(e.substring(o-=a,o+a)),!((c+=a+1)>r));)a=t[s=(s+1)%t.length];return i.reverse().join(n)}}function tu(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}var nu=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Yn(t){if(!(n=nu.exec(t)))throw new Error("invalid format: "+t);var n;return new so({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}Yn.prototype=so.prototype;function so(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}so.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function eu(t){t:for(var n=t.length,e=1,r=-1,o;e<n;++e)switch(t[e]){case".":r=o=e;break;case"0":r===0&&(r=e),o=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(o+1):t}var Ge;function ru(t,n){var e=Ke(t,n);if(!e)return Ge=void 0,t.toPrecision(n);var r=e[0],o=e[1],i=o-(Ge=Math.max(-8,Math.min(8,Math.floor(o/3)))*3)+1,s=r.length;return i===s?r:i>s?r+new Array(i-s+1).join("0"):i>0?r.slice(0,i)+"."+r.slice(i):"0."+new Array(1-i).join("0")+Ke(t,Math.max(0,n+i-1))[0]}function Ms(t,n){var e=Ke(t,n);if(!e)return t+"";var r=e[0],o=e[1];return o<0?"0."+new Array(-o).join("0")+r:r.length>o+1?r.slice(0,o+1)+"."+r.slice(o+1):r+new Array(o-r.length+2).join("0")}var Ss={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Jc,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>Ms(t*100,n),r:Ms,s:ru,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function Ts(t){return t}var Ns=Array.prototype.map,As=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function ou(t){var n=t.grouping===void 0||t.thousands===void 0?Ts:zc(Ns.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+"",o=t.decimal===void 0?".":t.decimal+"",i=t.numerals===void 0?Ts:tu(Ns.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",c=t.nan===void 0?"NaN":t.nan+"";function l(f,h){f=Yn(f);var p=f.fill,_=f.align,g=f.sign,$=f.symbol,d=f.zero,y=f.width,v=f.comma,b=f.precision,M=f.trim,N=f.type;N==="n"?(v=!0,N="g"):Ss[N]||(b===void 0&&(b=12),M=!0,N="g"),(d||p==="0"&&_==="=")&&(d=!0,p="0",_="=");var R=(h&&h.prefix!==void 0?h.prefix:"")+($==="$"?e:$==="#"&&/[boxX]/.test(N)?"0"+N.toLowerCase():""),w=($==="$"?r:/[%p]/.test(N)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),T=Ss[N],A=/[defgprs%]/.test(N);b=b===void 0?6:/[gprs]/.test(N)?Math.max(1,Math.min(21,b)):Math.max(0,Math.min(20,b));function O(S){var C=R,tt=w,Jt,Ho,ie;if(N==="c")tt=T(S)+tt,S="";else{S=+S;var se=S<0||1/S<0;if(S=isNaN(S)?c:T(Math.abs(S),b),M&&(S=eu(S)),se&&+S==0&&g!=="+"&&(se=!1),C=(se?g==="("?g:a:g==="-"||g==="("?"":g)+C,tt=(N==="s"&&!isNaN(S)&&Ge!==void 0?As[8+Ge/3]:"")+tt+(se&&g==="("?")":""),A){for(Jt=-1,Ho=S.length;++Jt<Ho;)if(ie=S.charCodeAt(Jt),48>ie||ie>57){tt=(ie===46?o+S.slice(Jt+1):S.slice(Jt))+tt,S=S.slice(0,Jt);break}}}v&&!d&&(S=n(S,1/0));var ae=C.length+S.length+tt.length,$t=ae<y?new Array(y-ae+1).join(p):"";switch(v&&d&&(S=n($t+S,$t.length?y-tt.length:1/0),$t=""),_){case"<":S=C+S+tt+$t;break;case"=":S=C+$t+S+tt;break;case"^":S=$t.slice(0,ae=$t.length>>1)+C+S+tt+$t.slice(ae);break;default:S=$t+C+S+tt;break}return i(S)}return O.toString=function(){return f+""},O}function u(f,h){var p=Math.max(-8,Math.min(8,Math.floor(dn(h)/3)))*3,_=Math.pow(10,-p),g=l((f=Yn(f),f.type="f",f),{suffix:As[8+p/3]});return function($){return g(_*$)}}return{format:l,formatPrefix:u}}var Ye,ao,lo;iu({thousands:",",grouping:[3],currency:["$",""]});function iu(t){return Ye=ou(t),ao=Ye.format,lo=Ye.formatPrefix,Ye}function Cs(t){return Math.max(0,-dn(Math.abs(t)))}function Es(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(dn(n)/3)))*3-dn(Math.abs(t)))}function Rs(t,n){return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,dn(n)-dn(t))+1}function su(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function au(t){return function(){return t}}function lu(t){return+t}var Os=[0,1];function _n(t){return t}function co(t,n){return(n-=t=+t)?function(e){return(e-t)/n}:au(isNaN(n)?NaN:.5)}function cu(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function uu(t,n,e){var r=t[0],o=t[1],i=n[0],s=n[1];return o<r?(r=co(o,r),i=e(s,i)):(r=co(r,o),i=e(i,s)),function(a){return i(r(a))}}function fu(t,n,e){var r=Math.min(t.length,n.length)-1,o=new Array(r),i=new Array(r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)o[s]=co(t[s],t[s+1]),i[s]=e(n[s],n[s+1]);return function(a){var c=Vr(t,a,1,r)-1;return i[c](o[c](a))}}function hu(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function pu(){var t=Os,n=Os,e=Ve,r,o,i,s=_n,a,c,l;function u(){var h=Math.min(t.length,n.length);return s!==_n&&(s=cu(t[0],t[h-1])),a=h>2?fu:uu,c=l=null,f}function f(h){return h==null||isNaN(h=+h)?i:(c||(c=a(t.map(r),n,e)))(r(s(h)))}return f.invert=function(h){return s(o((l||(l=a(n,t.map(r),at)))(h)))},f.domain=function(h){return arguments.length?(t=Array.from(h,lu),u()):t.slice()},f.range=function(h){return arguments.length?(n=Array.from(h),u()):n.slice()},f.rangeRound=function(h){return n=Array.from(h),e=ys,u()},f.clamp=function(h){return arguments.length?(s=h?!0:_n,u()):s!==_n},f.interpolate=function(h){return arguments.length?(e=h,u()):e},f.unknown=function(h){return arguments.length?(i=h,f):i},function(h,p){return r=h,o=p,u()}}function mu(){return pu()(_n,_n)}function du(t,n,e,r){var o=Bi(t,n,e),i;switch(r=Yn(r??",f"),r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(i=Es(o,s))&&(r.precision=i),lo(r,s)}case"":case"e":case"g":case"p":case"r":{r.precision==null&&!isNaN(i=Rs(o,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=i-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(i=Cs(o))&&(r.precision=i-(r.type==="%")*2);break}}return ao(r)}function _u(t){var n=t.domain;return t.ticks=function(e){var r=n();return Yr(r[0],r[r.length-1],e??10)},t.tickFormat=function(e,r){var o=n();return du(o[0],o[o.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),o=0,i=r.length-1,s=r[o],a=r[i],c,l,u=10;for(a<s&&(l=s,s=a,a=l,l=o,o=i,i=l);u-- >0;){if(l=Ft(s,a,e),l===c)return r[o]=s,r[i]=a,n(r);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;c=l}return t},t}function K(){var t=mu();return t.copy=function(){return hu(t,K())},su.apply(t,arguments),_u(t)}var Kn=[{color:"var(--line-1)",dash:""},{color:"var(--line-2)",dash:"14 8"},{color:"var(--line-5)",dash:"3 8"},{color:"var(--line-3)",dash:"22 7 4 7"},{color:"var(--line-4)",dash:"30 8"},{color:"var(--line-5)",dash:"14 6 3 6 3 6"}],gn={a:Kn[0],b:Kn[1]};var uo=null;function q(t,n,e=400){return uo??=document.createElement("canvas").getContext("2d"),uo.font=`${e} ${n}px ${getComputedStyle(document.body).fontFamily}`,uo.measureText(t).width}function H(t,n,e,r=400){let o=[""];for(let i of String(t).split(" ")){let s=`${o.at(-1)} ${i}`.trim();o.at(-1)&&q(s,e,r)>n?o.push(i):o[o.length-1]=s}return o}function U({lines:t,x:n,y:e,size:r,anchor:o="start",name:i="label",halo:s=!1}){let a=e-(t.length-1)*r*1.15/2;return m`<text class=${s?`${i} halo`:i} text-anchor=${o} font-size=${r}>
    ${t.map((c,l)=>m`<tspan x=${n} y=${a+l*r*1.15} dy="0.35em">${c}</tspan>`)}
  </text>`}function $n(t,n,e){let r=Math.max(1,Math.ceil(t.length*e/Math.max(n,1)));return t.filter((o,i)=>i%r===0)}function pt({x:t,y:n,xTicks:e=[],yTicks:r=[],box:o,size:i,xLabel:s,yLabel:a,zero:c=null}){return m`<g class="plane">
    ${r.map(([l,u])=>m`<g key=${`y${l}`}>
        <line class=${l===c?"axis":"grid"} x1=${o.left} x2=${o.right} y1=${n(l)} y2=${n(l)} />
        <text class="tick" x=${o.left-i*.4} y=${n(l)} dy="0.35em" text-anchor="end" font-size=${i}>${u}</text>
      </g>`)}
    ${e.map(([l,u])=>m`<text
        key=${`x${l}`}
        class="tick"
        x=${t(l)}
        y=${o.bottom+i*1.25}
        text-anchor="middle"
        font-size=${i}
      >${u}</text>`)}
    ${s&&m`<text class="tick" x=${(o.left+o.right)/2} y=${o.bottom+i*2.5} text-anchor="middle" font-size=${i}>${s}</text>`}
    ${a&&m`<text class="label" x=${o.left-i*.4} y=${o.top-i*.9} text-anchor=${o.left>120?"middle":"start"} font-size=${i}>${a}</text>`}
  </g>`}function fo(t,n=15){let e=Math.max(1,...t.map(Math.abs)),r=Math.max(1,Math.ceil((2*e+1)/n));r%2===0&&(r+=1);let o=Math.max(1,Math.ceil((e-r/2)/r));return Array.from({length:2*o+2},(i,s)=>(s-o-.5)*r)}function Ps({arms:t,width:n,height:e,size:r}){let o=fo(t.flatMap(({values:f})=>f),n<500?9:15),i=t.map(({values:f})=>Hi().domain([o[0],o.at(-1)]).thresholds(o.slice(1,-1))(f)),s=Math.max(1,...i.flat().map(({length:f})=>f)),a=q(k(s),r)+r,c=K([o[0],o.at(-1)],[a,n-r*.3]),l=r*2.9,u=(e-l)/t.length;return m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    ${t.map(({key:f,label:h},p)=>{let _={left:a,right:n-r*.3,top:p*u+r*2,bottom:(p+1)*u-r*.5},g=K([0,s],[_.bottom,_.top]),$=o.slice(0,-1).map((v,b)=>(v+o[b+1])/2),d=p===t.length-1,y=d?gu($,_,r):[];return m`<g key=${f} class=${`bars bars-${f}`}>
        <${pt} x=${c} y=${g} yTicks=${[0,s].map(v=>[v,k(v)])} xTicks=${y} box=${_} size=${r} zero=${0} xLabel=${d?x("chart.balance_axis"):null} />
        <text class="end" x=${a} y=${p*u+r*.9} dy="0.35em" font-size=${r}>${h}</text>
        ${i[p].map((v,b)=>m`<rect
          key=${b}
          class=${b===(o.length-2)/2?"even":""}
          x=${c(o[b])+1}
          width=${Math.max(1,c(o[b+1])-c(o[b])-2)}
          y=${g(v.length)}
          height=${_.bottom-g(v.length)}
          fill=${gn[f].color}
        />`)}
      </g>`})}
  </svg>`}function gu(t,n,e){let r=(t.length-1)/2,o=(n.right-n.left)/t.length<e*2.2?2:1;return t.filter((i,s)=>(s-r)%o===0).map(i=>[i,i>0?`+${k(i)}`:k(i)])}function Ls({who:t,keys:n,names:e}){let r=n.map(a=>({key:a,label:e[a],values:t.balance[a]})),o=fo(r.flatMap(({values:a})=>a)),i=a=>a.filter(c=>Math.abs(c)<o.at(-1)/(o.length-1)).length,s=r.map(({label:a,values:c})=>x("chart.named_value",{name:a,value:Y("chart.people",i(c))}));return{title:x("chart.C5"),sentence:x("chart.C5_sentence",{range:k(o[o.length/2]-.5),list:s.join("; ")}),draw:a=>Ps({...a,arms:r}),table:{head:[x("chart.balance_axis"),...r.map(({label:a})=>a)],rows:o.slice(0,-1).map((a,c)=>[x("chart.from_to",{from:k(a+.5),to:k(o[c+1]-.5)}),...r.map(({values:l})=>k(l.filter(u=>u>a&&u<o[c+1]).length))])}}}var Gn=Math.PI,ho=2*Gn,Wt=1e-6,$u=ho-Wt;function qs(t){this._+=t[0];for(let n=1,e=t.length;n<e;++n)this._+=arguments[n]+t[n]}function yu(t){let n=Math.floor(t);if(!(n>=0))throw new Error(`invalid digits: ${t}`);if(n>15)return qs;let e=10**n;return function(r){this._+=r[0];for(let o=1,i=r.length;o<i;++o)this._+=Math.round(arguments[o]*e)/e+r[o]}}function Is(t,n,e,r){return t===e&&n===r}function vu(t){let n=Math.floor(t);if(!(n<=15))return Is;let e=10**n,r=function(o){return Math.round(o*e)};return function(o,i,s,a){return r(o)===r(s)&&r(i)===r(a)}}var yn=class{constructor(n){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=n==null?qs:yu(n),this._equal=n==null?Is:vu(n)}moveTo(n,e){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(n,e){this._append`L${this._x1=+n},${this._y1=+e}`}quadraticCurveTo(n,e,r,o){this._append`Q${+n},${+e},${this._x1=+r},${this._y1=+o}`}bezierCurveTo(n,e,r,o,i,s){this._append`C${+n},${+e},${+r},${+o},${this._x1=+i},${this._y1=+s}`}arcTo(n,e,r,o,i){if(n=+n,e=+e,r=+r,o=+o,i=+i,i<0)throw new Error(`negative radius: ${i}`);let s=this._x1,a=this._y1,c=r-n,l=o-e,u=s-n,f=a-e,h=u*u+f*f;if(this._x1===null)this._append`M${this._x1=n},${this._y1=e}`;else if(h>Wt)if(!(Math.abs(f*c-l*u)>Wt)||!i)this._append`L${this._x1=n},${this._y1=e}`;else{let p=r-s,_=o-a,g=c*c+l*l,$=p*p+_*_,d=Math.sqrt(g),y=Math.sqrt(h),v=i*Math.tan((Gn-Math.acos((g+h-$)/(2*d*y)))/2),b=v/y,M=v/d;Math.abs(b-1)>Wt&&this._append`L${n+b*u},${e+b*f}`,this._append`A${i},${i},0,0,${+(f*p>u*_)},${this._x1=n+M*c},${this._y1=e+M*l}`}}arc(n,e,r,o,i,s){if(n=+n,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(o),c=r*Math.sin(o),l=n+a,u=e+c,f=1^s,h=s?o-i:i-o;if(this._x1===null?this._append`M${l},${u}`:(Math.abs(this._x1-l)>Wt||Math.abs(this._y1-u)>Wt)&&this._append`L${l},${u}`,!!r){if(h<0&&(h=h%ho+ho),h>$u)this._append`A${r},${r},0,1,${f},${n-a},${e-c}A${r},${r},0,1,${f},${this._x1=l},${this._y1=u}`;else if(h>Wt){let p=n+r*Math.cos(i),_=e+r*Math.sin(i);if(h>=Gn&&this._equal(l,u,p,_)){h/=2;let g=o+h;this._append`A${r},${r},0,${+(h>=Gn)},${f},${n+r*Math.cos(g)},${e+r*Math.sin(g)}`}this._append`A${r},${r},0,${+(h>=Gn)},${f},${this._x1=p},${this._y1=_}`}}}rect(n,e,r,o){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}h${r=+r}v${+o}h${-r}Z`}toString(){return this._}};function xu(){return new yn}xu.prototype=yn.prototype;function I(t){return function(){return t}}var Us=Math.cos;var Qe=Math.sin,rt=Math.sqrt,Ds=1e-12,Qn=Math.PI,om=Qn/2,ze=2*Qn;function go(t){let n=3;return t.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);n=r}return t},()=>new yn(n)}var im=Array.prototype.slice;function Ws(t){return typeof t=="object"&&"length"in t?t:Array.from(t)}function Xs(t){this._context=t}Xs.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:this._context.lineTo(t,n);break}}};function $o(t){return new Xs(t)}function Vs(t){return t[0]}function Ys(t){return t[1]}function Zn(t,n){var e=I(!0),r=null,o=$o,i=null,s=go(a);t=typeof t=="function"?t:t===void 0?Vs:I(t),n=typeof n=="function"?n:n===void 0?Ys:I(n);function a(c){var l,u=(c=Ws(c)).length,f,h=!1,p;for(r==null&&(i=o(p=s())),l=0;l<=u;++l)!(l<u&&e(f=c[l],l,c))===h&&((h=!h)?i.lineStart():i.lineEnd()),h&&i.point(+t(f,l,c),+n(f,l,c));if(p)return i=null,p+""||null}return a.x=function(c){return arguments.length?(t=typeof c=="function"?c:I(+c),a):t},a.y=function(c){return arguments.length?(n=typeof c=="function"?c:I(+c),a):n},a.defined=function(c){return arguments.length?(e=typeof c=="function"?c:I(!!c),a):e},a.curve=function(c){return arguments.length?(o=c,r!=null&&(i=o(r)),a):o},a.context=function(c){return arguments.length?(c==null?r=i=null:i=o(r=c),a):r},a}function Ks(t,n,e){var r=null,o=I(!0),i=null,s=$o,a=null,c=go(l);t=typeof t=="function"?t:t===void 0?Vs:I(+t),n=typeof n=="function"?n:I(n===void 0?0:+n),e=typeof e=="function"?e:e===void 0?Ys:I(+e);function l(f){var h,p,_,g=(f=Ws(f)).length,$,d=!1,y,v=new Array(g),b=new Array(g);for(i==null&&(a=s(y=c())),h=0;h<=g;++h){if(!(h<g&&o($=f[h],h,f))===d)if(d=!d)p=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),_=h-1;_>=p;--_)a.point(v[_],b[_]);a.lineEnd(),a.areaEnd()}d&&(v[h]=+t($,h,f),b[h]=+n($,h,f),a.point(r?+r($,h,f):v[h],e?+e($,h,f):b[h]))}if(y)return a=null,y+""||null}function u(){return Zn().defined(o).curve(s).context(i)}return l.x=function(f){return arguments.length?(t=typeof f=="function"?f:I(+f),r=null,l):t},l.x0=function(f){return arguments.length?(t=typeof f=="function"?f:I(+f),l):t},l.x1=function(f){return arguments.length?(r=f==null?null:typeof f=="function"?f:I(+f),l):r},l.y=function(f){return arguments.length?(n=typeof f=="function"?f:I(+f),e=null,l):n},l.y0=function(f){return arguments.length?(n=typeof f=="function"?f:I(+f),l):n},l.y1=function(f){return arguments.length?(e=f==null?null:typeof f=="function"?f:I(+f),l):e},l.lineX0=l.lineY0=function(){return u().x(t).y(n)},l.lineY1=function(){return u().x(t).y(e)},l.lineX1=function(){return u().x(r).y(n)},l.defined=function(f){return arguments.length?(o=typeof f=="function"?f:I(!!f),l):o},l.curve=function(f){return arguments.length?(s=f,i!=null&&(a=s(i)),l):s},l.context=function(f){return arguments.length?(f==null?i=a=null:a=s(i=f),l):i},l}var sm=bu($o);function Gs(t){this._curve=t}Gs.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,n){this._curve.point(n*Math.sin(t),n*-Math.cos(t))}};function bu(t){function n(e){return new Gs(t(e))}return n._curve=t,n}var am=rt(3);var tr={draw(t,n){let e=rt(n/Qn);t.moveTo(e,0),t.arc(0,0,e,0,ze)}},Qs={draw(t,n){let e=rt(n/5)/2;t.moveTo(-3*e,-e),t.lineTo(-e,-e),t.lineTo(-e,-3*e),t.lineTo(e,-3*e),t.lineTo(e,-e),t.lineTo(3*e,-e),t.lineTo(3*e,e),t.lineTo(e,e),t.lineTo(e,3*e),t.lineTo(-e,3*e),t.lineTo(-e,e),t.lineTo(-3*e,e),t.closePath()}},Zs=rt(1/3),wu=Zs*2,Js={draw(t,n){let e=rt(n/wu),r=e*Zs;t.moveTo(0,-e),t.lineTo(r,0),t.lineTo(0,e),t.lineTo(-r,0),t.closePath()}};var zs={draw(t,n){let e=rt(n),r=-e/2;t.rect(r,r,e,e)}};var ku=.8908130915292852,ta=Qe(Qn/10)/Qe(7*Qn/10),Mu=Qe(ze/10)*ta,Su=-Us(ze/10)*ta,na={draw(t,n){let e=rt(n*ku),r=Mu*e,o=Su*e;t.moveTo(0,-e),t.lineTo(r,o);for(let i=1;i<5;++i){let s=ze*i/5,a=Us(s),c=Qe(s);t.lineTo(c*e,-a*e),t.lineTo(a*r-c*o,c*r+a*o)}t.closePath()}},po=rt(3),ea={draw(t,n){let e=-rt(n/(po*3));t.moveTo(0,e*2),t.lineTo(-po*e,-e),t.lineTo(po*e,-e),t.closePath()}},lm=rt(3);var cm=rt(3)/2,Tu=1/rt(12),um=(Tu/2+1)*3;function ra(t,n){let e=null,r=go(o);t=typeof t=="function"?t:I(t||tr),n=typeof n=="function"?n:I(n===void 0?64:+n);function o(){let i;if(e||(e=i=r()),t.apply(this,arguments).draw(e,+n.apply(this,arguments)),i)return e=null,i+""||null}return o.type=function(i){return arguments.length?(t=typeof i=="function"?i:I(i),o):t},o.size=function(i){return arguments.length?(n=typeof i=="function"?i:I(+i),o):n},o.context=function(i){return arguments.length?(e=i??null,o):e},o}function Nt(){}function Ze(t,n,e){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+n)/6,(t._y0+4*t._y1+e)/6)}function yo(t){this._context=t}yo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Ze(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Ze(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function Nu(t){this._context=t}Nu.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x2=t,this._y2=n;break;case 1:this._point=2,this._x3=t,this._y3=n;break;case 2:this._point=3,this._x4=t,this._y4=n,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+n)/6);break;default:Ze(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function Au(t){this._context=t}Au.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+t)/6,r=(this._y0+4*this._y1+n)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:Ze(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function oa(t,n){this._basis=new yo(t),this._beta=n}oa.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,n=this._y,e=t.length-1;if(e>0)for(var r=t[0],o=n[0],i=t[e]-r,s=n[e]-o,a=-1,c;++a<=e;)c=a/e,this._basis.point(this._beta*t[a]+(1-this._beta)*(r+c*i),this._beta*n[a]+(1-this._beta)*(o+c*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,n){this._x.push(+t),this._y.push(+n)}};var fm=(function t(n){function e(r){return n===1?new yo(r):new oa(r,n)}return e.beta=function(r){return t(+r)},e})(.85);function Je(t,n,e){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-n),t._y2+t._k*(t._y1-e),t._x2,t._y2)}function vo(t,n){this._context=t,this._k=(1-n)/6}vo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:Je(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2,this._x1=t,this._y1=n;break;case 2:this._point=3;default:Je(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var hm=(function t(n){function e(r){return new vo(r,n)}return e.tension=function(r){return t(+r)},e})(0);function xo(t,n){this._context=t,this._k=(1-n)/6}xo.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:Je(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var pm=(function t(n){function e(r){return new xo(r,n)}return e.tension=function(r){return t(+r)},e})(0);function bo(t,n){this._context=t,this._k=(1-n)/6}bo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Je(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var mm=(function t(n){function e(r){return new bo(r,n)}return e.tension=function(r){return t(+r)},e})(0);function wo(t,n,e){var r=t._x1,o=t._y1,i=t._x2,s=t._y2;if(t._l01_a>Ds){var a=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,c=3*t._l01_a*(t._l01_a+t._l12_a);r=(r*a-t._x0*t._l12_2a+t._x2*t._l01_2a)/c,o=(o*a-t._y0*t._l12_2a+t._y2*t._l01_2a)/c}if(t._l23_a>Ds){var l=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,u=3*t._l23_a*(t._l23_a+t._l12_a);i=(i*l+t._x1*t._l23_2a-n*t._l12_2a)/u,s=(s*l+t._y1*t._l23_2a-e*t._l12_2a)/u}t._context.bezierCurveTo(r,o,i,s,t._x2,t._y2)}function ia(t,n){this._context=t,this._alpha=n}ia.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3;default:wo(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var dm=(function t(n){function e(r){return n?new ia(r,n):new vo(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function sa(t,n){this._context=t,this._alpha=n}sa.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:wo(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var _m=(function t(n){function e(r){return n?new sa(r,n):new xo(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function aa(t,n){this._context=t,this._alpha=n}aa.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:wo(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var gm=(function t(n){function e(r){return n?new aa(r,n):new bo(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function Cu(t){this._context=t}Cu.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,n){t=+t,n=+n,this._point?this._context.lineTo(t,n):(this._point=1,this._context.moveTo(t,n))}};function Fs(t){return t<0?-1:1}function js(t,n,e){var r=t._x1-t._x0,o=n-t._x1,i=(t._y1-t._y0)/(r||o<0&&-0),s=(e-t._y1)/(o||r<0&&-0),a=(i*o+s*r)/(r+o);return(Fs(i)+Fs(s))*Math.min(Math.abs(i),Math.abs(s),.5*Math.abs(a))||0}function Bs(t,n){var e=t._x1-t._x0;return e?(3*(t._y1-t._y0)/e-n)/2:n}function mo(t,n,e){var r=t._x0,o=t._y0,i=t._x1,s=t._y1,a=(i-r)/3;t._context.bezierCurveTo(r+a,o+a*n,i-a,s-a*e,i,s)}function _o(t){this._context=t}_o.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:mo(this,this._t0,Bs(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){var e=NaN;if(t=+t,n=+n,!(t===this._x1&&n===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,mo(this,Bs(this,e=js(this,t,n)),e);break;default:mo(this,this._t0,e=js(this,t,n));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n,this._t0=e}}};function Eu(t){this._context=new la(t)}(Eu.prototype=Object.create(_o.prototype)).point=function(t,n){_o.prototype.point.call(this,n,t)};function la(t){this._context=t}la.prototype={moveTo:function(t,n){this._context.moveTo(n,t)},closePath:function(){this._context.closePath()},lineTo:function(t,n){this._context.lineTo(n,t)},bezierCurveTo:function(t,n,e,r,o,i){this._context.bezierCurveTo(n,t,r,e,i,o)}};function Ru(t){this._context=t}Ru.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,n=this._y,e=t.length;if(e)if(this._line?this._context.lineTo(t[0],n[0]):this._context.moveTo(t[0],n[0]),e===2)this._context.lineTo(t[1],n[1]);else for(var r=Hs(t),o=Hs(n),i=0,s=1;s<e;++i,++s)this._context.bezierCurveTo(r[0][i],o[0][i],r[1][i],o[1][i],t[s],n[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,n){this._x.push(+t),this._y.push(+n)}};function Hs(t){var n,e=t.length-1,r,o=new Array(e),i=new Array(e),s=new Array(e);for(o[0]=0,i[0]=2,s[0]=t[0]+2*t[1],n=1;n<e-1;++n)o[n]=1,i[n]=4,s[n]=4*t[n]+2*t[n+1];for(o[e-1]=2,i[e-1]=7,s[e-1]=8*t[e-1]+t[e],n=1;n<e;++n)r=o[n]/i[n-1],i[n]-=r,s[n]-=r*s[n-1];for(o[e-1]=s[e-1]/i[e-1],n=e-2;n>=0;--n)o[n]=(s[n]-o[n+1])/i[n];for(i[e-1]=(t[e]+o[e-1])/2,n=0;n<e-1;++n)i[n]=2*t[n+1]-o[n+1];return[o,i]}function Ou(t,n){this._context=t,this._t=n}Ou.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,n),this._context.lineTo(t,n);else{var e=this._x*(1-this._t)+t*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,n)}break}}this._x=t,this._y=n}};function nr(t,n,e,r){let o=t.map((c,l)=>l).sort((c,l)=>t[c]-t[l]||c-l),i=[];for(let c of o)for(i.push({members:[c],height:n[c],sum:t[c]});i.length>1;){let[l,u]=i.slice(-2);if(a(l)+l.height/2<=a(u)-u.height/2)break;i=[...i.slice(0,-2),{members:[...l.members,...u.members],height:l.height+u.height,sum:l.sum+u.sum}]}let s=Array(t.length).fill(0);for(let c of i){let l=a(c)-c.height/2;for(let u of c.members)s[u]=l+n[u]/2,l+=n[u]}return Pu(s,n,o,e,r);function a(c){return c.sum/c.members.length}}function Pu(t,n,e,r,o){let i=r;for(let a of e)t[a]=Math.max(t[a],i+n[a]/2),i=t[a]+n[a]/2;let s=o;for(let a of[...e].reverse())t[a]=Math.min(t[a],s-n[a]/2),s=t[a]-n[a]/2;return t}function vn({series:t,months:n,unit:e,width:r,height:o,size:i,now:s=null,from:a=null,to:c=null,xLabel:l}){let u=Math.min(r*.34,Math.max(...t.map(({label:w})=>q(w,i,600)))+i),f=t.map(({label:w})=>H(w,u-i*.9,i,600)),[h,p]=Lu(t,e,a,c),_=K([h,p],[0,1]).nice(5),g=_.ticks(o<260?3:5).map(w=>[w,k(w,e)]),d={left:Math.max(...g.map(([,w])=>q(w,i)))+i*.8,right:r-u,top:i*.9,bottom:o-i*(l?2.9:1.8)};_.range([d.bottom,d.top]);let y=K([n[0],n.at(-1)],[d.left,d.right]),v=Zn((w,T)=>y(n[T]),w=>_(w)).defined(w=>w!=null),b=t.map(({values:w})=>w.findLastIndex(T=>T!=null)),M=t.map(({values:w},T)=>b[T]<0?d.bottom:_(w[b[T]])),N=nr(M,f.map(w=>w.length*i*1.2),d.top-i*.8,d.bottom+i*.8),R=$n(n.filter(w=>w%6===0||n.length<12),d.right-d.left,i*2).map(w=>[w,k(w)]);return m`<svg class="chart" width=${r} height=${o} viewBox=${`0 0 ${r} ${o}`} aria-hidden="true">
    <${pt} x=${y} y=${_} xTicks=${R} yTicks=${g} box=${d} size=${i} xLabel=${l} zero=${0} />
    ${s!==null&&m`<line class="now" x1=${y(s)} x2=${y(s)} y1=${d.top} y2=${d.bottom} />`}
    ${t.map(({label:w,values:T,stroke:A},O)=>m`<g key=${w}>
        <path class="line" d=${v(T)??""} stroke=${A.color} stroke-dasharray=${A.dash||"none"} />
        <polyline
          class="leader"
          points=${`${y(n[Math.max(b[O],0)])+4},${M[O]} ${d.right+i*.35},${N[O]} ${d.right+i*.6},${N[O]}`}
          stroke=${A.color}
        />
        <${U} lines=${f[O]} x=${d.right+i*.8} y=${N[O]} size=${i} name="end" />
      </g>`)}
  </svg>`}function Lu(t,n,e,r){let[o=0,i=1]=Bn(t.flatMap(({values:c})=>c.filter(l=>l!==null))),s=e??Math.min(0,o),a=r??(n==="percent"&&i>.6?1:i);return s===a?[s,s+1]:[s,a]}function er(t,{width:n,height:e,size:r},o=2,i=14){let s=n>r*i*o?Math.min(o,t.length):1,a=Math.floor((n-(s-1)*r*1.5)/s),c=Math.floor(e/Math.ceil(t.length/s));return m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    ${t.map(({key:l,title:u,draw:f},h)=>m`<g
      key=${l}
      transform=${`translate(${h%s*(a+r*1.5)},${Math.floor(h/s)*c})`}
    >
      <text class="end" x="0" y=${r*.8} dy="0.35em" font-size=${r}>${u}</text>
      <g transform=${`translate(0,${r*1.5})`}>${f({width:a,height:c-r*1.7,size:r})}</g>
    </g>`)}
  </svg>`}function ca({scene:t,who:n,keys:e,names:r,now:o}){let i=t.arms[e[0]].months.map((h,p)=>p+1),s=e.map(h=>({arm:h,series:qu(n,h)})),a=s.flatMap(({series:h})=>h.flatMap(({values:p})=>p.filter(_=>_!==null))),[c,l]=[Math.min(0,Ui(a)??0),Le(a)??1],u=s.map(({arm:h,series:p})=>{let _=p.map(({label:g,values:$})=>x("chart.named_value",{name:g,value:k($.at(-1))}));return x("chart.arm_list",{name:r[h],list:_.join("; ")})}),f=s.map(({arm:h,series:p})=>({key:h,title:r[h],draw:_=>vn({..._,series:p,months:i,unit:"number",from:c,to:l,now:o,xLabel:x("chart.month")})}));return{title:x("chart.C1"),sentence:x("chart.C1_sentence",{month:i.length,list:u.join(" ")}),draw:h=>er(f,h,2,18),table:{head:[x("chart.month"),...s.flatMap(({arm:h,series:p})=>p.map(({label:_})=>`${h.toUpperCase()}: ${_}`))],rows:i.map((h,p)=>[k(h),...s.flatMap(({series:_})=>_.map(({values:g})=>k(g[p]??null)))])}}}function qu(t,n){return t.strategies.map((e,r)=>({label:it(e),values:t.benefit[n][r]??[],stroke:Kn[r%Kn.length],played:t.of[n].includes(r)})).filter(({values:e,played:r})=>r&&e.some(o=>o!==null))}function ua({people:t,groups:n,width:e,height:r,size:o}){let i=n.map((d,y)=>{let v=t.filter(b=>b.group===y);return v.length?{x:Hn(v,({asked:b})=>b),y:Hn(v,({given:b})=>b)}:null}),s=d=>Math.max(1,...t.map(y=>y[d])),a=K([0,s("given")],[0,1]).nice(5),c=a.ticks(5).map(d=>[d,k(d)]),l=Math.max(...c.map(([,d])=>q(d,o)))+o*.8,u=Math.min(e*.36,Math.max(...n.map(({label:d})=>q(d,o,600)))+o*1.2),f={left:l,right:e-u,top:o*1.9,bottom:r-o*2.9};a.range([f.bottom,f.top]);let h=K([0,s("asked")],[f.left,f.right-o]).nice(5),p=n.map(({label:d})=>H(d,u-o*.9,o,600)),_=n.map((d,y)=>y).filter(d=>i[d]),g=nr(_.map(d=>a(i[d].y)),_.map(d=>p[d].length*o*1.2),0,f.bottom),$=Math.min(h.domain()[1],a.domain()[1]);return m`<svg class="chart" width=${e} height=${r} viewBox=${`0 0 ${e} ${r}`} aria-hidden="true">
    <${pt} x=${h} y=${a} xTicks=${h.ticks(e<500?4:6).map(d=>[d,k(d)])} yTicks=${c} box=${f} size=${o} xLabel=${x("chart.asked_axis")} yLabel=${x("chart.given_axis")} zero=${0} />
    <line class="now" x1=${h(0)} y1=${a(0)} x2=${h($)} y2=${a($)} />
    ${t.map(({asked:d,given:y},v)=>m`<circle key=${v} class="person" cx=${h(d)} cy=${a(y)} r=${o*.22} />`)}
    ${_.map((d,y)=>{let{x:v,y:b}=i[d],{Mark:M}=n[d];return m`<g key=${d}>
        <polyline class="leader" points=${`${h(v)},${a(b)} ${f.right+o*.2},${g[y]} ${f.right+o*.5},${g[y]}`} stroke="currentColor" />
        <${M} x=${h(v)} y=${a(b)} r=${o*.8} />
        <${U} lines=${p[d]} x=${f.right+o*.7} y=${g[y]} size=${o} name="end" />
      </g>`})}
  </svg>`}var Iu={draw(t,n){let e=Math.sqrt(2*n/(3*Math.sqrt(3)));for(let r=0;r<6;r+=1){let o=r*Math.PI/3,[i,s]=[e*Math.cos(o),e*Math.sin(o)];r===0?t.moveTo(i,s):t.lineTo(i,s)}t.closePath()}},Du={circle:[tr,1],square:[zs,1.05],triangle:[ea,1.25],diamond:[Js,1.15],hexagon:[Iu,1.05],cross:[Qs,1.35],star:[na,1.3],ring:[tr,1]},At=[{letter:"A",shape:"circle",fill:"#E69F00",ink:"#1A1A1A"},{letter:"B",shape:"square",fill:"#56B4E9",ink:"#1A1A1A"},{letter:"C",shape:"triangle",fill:"#009E73",ink:"#1A1A1A"},{letter:"D",shape:"diamond",fill:"#F0E442",ink:"#1A1A1A"},{letter:"E",shape:"hexagon",fill:"#0072B2",ink:"#FFFFFF"},{letter:"F",shape:"cross",fill:"#D55E00",ink:"#1A1A1A"},{letter:"G",shape:"star",fill:"#CC79A7",ink:"#1A1A1A"},{letter:"H",shape:"ring",fill:"#1A1A1A",ink:"#FFFFFF"}];function xn(t,n){let[e,r]=Du[t];return ra(e,Math.PI*(n*r)**2)()}function bn(t){let{shape:n,fill:e}=At[t%At.length];return({x:r,y:o,r:i})=>m`<path class=${`strategy-mark ${n}`} d=${xn(n,i)} transform=${`translate(${r},${o})`} fill=${e} />`}function fa({who:t,keys:n,names:e}){let r=n.at(-1),o=t.of[r].map((l,u)=>({group:l,asked:t.asked[r][u],given:t.given[r][u]})),i=t.strategies.map((l,u)=>({label:it(l),Mark:bn(u)})),s=(l,u)=>Hn(o.filter(f=>f.group===u),f=>f[l]),a=i.map((l,u)=>u).filter(l=>o.some(({group:u})=>u===l)),c=a.map(l=>x("chart.asks_gives",{name:i[l].label,asked:k(s("asked",l),"whole"),given:k(s("given",l),"whole")}));return{title:`${x("chart.C6")} (${e[r]})`,sentence:x("chart.C6_sentence",{list:c.join("; ")}),draw:l=>ua({...l,people:o,groups:i}),table:{head:[x("chart.strategy"),x("chart.asked_axis"),x("chart.given_axis")],rows:a.map(l=>[i[l].label,k(s("asked",l)),k(s("given",l))])}}}function rr(t,n,e,r,o){let i=t.arms[n[0]].months.map((c,l)=>l+1),s=n.map(c=>({label:e[c],stroke:gn[c],values:t.arms[c].months.map(({readouts:l})=>l[r]??null)})),a=i.map((c,l)=>[k(c),...s.map(({values:u})=>k(u[l],o))]);return{months:i,series:s,table:{head:[x("chart.month"),...s.map(({label:c})=>c)],rows:a}}}function pa({scene:t,keys:n,names:e,now:r}){let{months:o,series:i,table:s}=rr(t,n,e,"share","percent"),a=l=>ha(t,l,"granted")/Math.max(1,ha(t,l,"asked")),c=n.map(l=>x("chart.named_value",{name:e[l],value:ut(a(l))}));return{title:x("chart.C2"),sentence:x("chart.C2_sentence",{months:o.length,list:c.join("; ")}),draw:l=>vn({...l,series:i,months:o,unit:"percent",from:0,to:1,now:r,xLabel:x("chart.month")}),table:s}}function ha(t,n,e){return t.arms[n].months.reduce((r,{readouts:o})=>r+(o[e]??0),0)}function ma({helped:t,of:n,groups:e,width:r,height:o,size:i}){let s=n.map((d,y)=>y).sort((d,y)=>n[d]-n[y]||d-y),a=new Map(s.map((d,y)=>[d,y])),c=Math.min(r*.4,Math.max(...e.map(({label:d})=>q(d,i)))+i*1.2),l=x("chart.helped_axis"),u=c+q(l,i)<r,f=H(l,u?r-c:r,i),h=i*(.75+1.15*f.length),p=Math.max(i*5,Math.min(o-h-i*.5,r-c-i)),_=p/n.length,g=Math.max(1,...t.map(([,,d])=>d)),$=e.map(({label:d},y)=>{let v=s.filter(b=>n[b]===y);return{label:d,from:v.length?a.get(v[0]):0,count:v.length}}).filter(({count:d})=>d);return m`<svg class="chart" width=${r} height=${o} viewBox=${`0 0 ${r} ${o}`} aria-hidden="true">
    <${U} lines=${f} x=${u?c:0} y=${h/2-i*.2} size=${i} name="tick" />
    <rect class="ground" x=${c} y=${h} width=${p} height=${p} />
    ${t.map(([d,y,v])=>m`<rect
      key=${`${d}-${y}`}
      class="cell"
      x=${c+a.get(y)*_}
      y=${h+a.get(d)*_}
      width=${Math.max(1,_-.5)}
      height=${Math.max(1,_-.5)}
      fill-opacity=${.25+.75*v/g}
    />`)}
    ${$.map(({label:d,from:y,count:v})=>m`<g key=${d}>
      <line class="axis" x1=${c-i*.4} x2=${c+p} y1=${h+y*_} y2=${h+y*_} />
      <line class="axis" x1=${c+y*_} x2=${c+y*_} y1=${h} y2=${h+p} />
      <${U} lines=${H(d,c-i,i).slice(0,Math.max(1,Math.floor(v*_/(i*1.1))))} x=${c-i*.6} y=${h+(y+v/2)*_} size=${Math.min(i,Math.max(10,v*_))} anchor="end" />
    </g>`)}
    <rect class="frame" x=${c} y=${h} width=${p} height=${p} />
  </svg>`}function da({who:t,keys:n,names:e}){let r=n.at(-1),o=t.of[r],i=t.helped[r],s=t.strategies.map(f=>({label:it(f)})),a=s.map((f,h)=>h).filter(f=>o.includes(f)),c=(f,h)=>i.filter(([p,_])=>o[p]===f&&o[_]===h).reduce((p,[,,_])=>p+_,0),l=i.reduce((f,[,,h])=>f+h,0),u=a.reduce((f,h)=>f+c(h,h),0);return{title:`${x("chart.C7")} (${e[r]})`,sentence:x("chart.C7_sentence",{all:k(l),within:k(u/Math.max(1,l),"percent")}),draw:f=>ma({...f,helped:i,of:o,groups:s}),table:{head:[x("chart.helper"),...a.map(f=>s[f].label)],rows:a.map(f=>[s[f].label,...a.map(h=>k(c(f,h)))])}}}function _a({arms:t,width:n,height:e,size:r}){let o=t.flatMap(({values:_})=>_),i=K([Math.min(0,...o),Math.max(1e-9,...o)],[0,1]).nice(4),s=i.ticks(4).map(_=>[_,k(_)]),a=Math.max(...s.map(([,_])=>q(_,r)))+r*.8,c=r*1.5,l=(n-a-c*(t.length-1)-r*.3)/t.length,u=q(`${x("chart.least_benefit")} ${x("chart.most_benefit")}`,r)<l,f=t.map(({label:_})=>H(_,l,r,600).slice(0,2)),h=Math.max(...f.map(({length:_})=>_))*r*1.15+r*1.6,p={left:a,right:n-r*.3,top:h,bottom:e-r*1.9};return i.range([p.bottom,p.top]),m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    <${pt} x=${_=>_} y=${i} yTicks=${s} box=${p} size=${r} zero=${0} />
    ${t.map(({key:_,values:g,gini:$},d)=>{let y=a+d*(l+c),v=l/g.length;return m`<g key=${_} class=${`bars bars-${_}`}>
        <${U} lines=${f[d]} x=${y} y=${f[d].length*r*1.15/2} size=${r} name="end" />
        <text class="label" x=${y} y=${h-r*.9} dy="0.35em" font-size=${r}>${x("chart.gini",{value:k($,"index")})}</text>
        ${g.map((b,M)=>m`<rect
          key=${M}
          x=${y+M*v}
          width=${Math.max(1,v*.78)}
          y=${Math.min(i(b),i(0))}
          height=${Math.max(1,Math.abs(i(b)-i(0)))}
          fill=${gn[_].color}
        />`)}
        <text class="tick" x=${y} y=${e-r*.7} font-size=${r}>${u&&x("chart.least_benefit")}</text>
        <text class="tick" x=${y+l} y=${e-r*.7} text-anchor="end" font-size=${r}>${u&&x("chart.most_benefit")}</text>
      </g>`})}
  </svg>`}function ga({scene:t,keys:n,names:e}){let r=n.map(i=>({key:i,label:e[i],values:[...t.arms[i].benefits].sort((s,a)=>s-a),gini:t.arms[i].months.at(-1).readouts.gini})),o=r.map(({label:i,gini:s})=>x("chart.named_value",{name:i,value:k(s,"index")}));return{title:x("chart.C4"),sentence:x("chart.C4_sentence",{list:o.join("; ")}),draw:i=>_a({...i,arms:r}),table:{head:[x("chart.place"),...r.map(({label:i})=>i)],rows:r[0].values.map((i,s)=>[k(s+1),...r.map(({values:a})=>k(a[s]))])}}}var Fu=[{key:"alive",unit:"percent",from:0,to:1},{key:"churn",unit:"percent",from:0},{key:"largest",unit:"percent",from:0,to:1},{key:"isolated",unit:"number",from:0}];function $a({scene:t,keys:n,names:e,now:r}){let o=Object.fromEntries(n.map(c=>[c,c.toUpperCase()])),i=Fu.map(({key:c,unit:l,from:u,to:f})=>{let{months:h,series:p}=rr(t,n,o,c,l),_=g=>vn({...g,series:p,months:h,unit:l,from:u,to:f,now:r});return{key:c,unit:l,months:h,series:p,title:x(`chart.${c}`),draw:_}}),{months:s}=i[0],a=(c,l)=>{let u=f=>k(t.arms[f].months.at(-1).readouts[c],l);return n.map(f=>x("chart.named_value",{name:e[f],value:u(f)})).join("; ")};return{title:x("chart.C3"),sentence:x("chart.C3_sentence",{month:s.length,list:a("alive","percent"),alone:a("isolated")}),draw:c=>er(i,c),table:{head:[x("chart.month"),...i.flatMap(({title:c,series:l})=>l.map(({label:u})=>`${c} ${u}`))],rows:s.map((c,l)=>[k(c),...i.flatMap(({series:u,unit:f})=>u.map(({values:h})=>k(h[l],f)))])}}}var or={C1:ca,C2:pa,C3:$a,C4:ga,C5:Ls,C6:fa,C7:da},ir=["C1","C5","C6","C7"];function Xt(t){let n=r=>it(t?.difference?.[r]),e=r=>n(r)?x("chart.arm",{letter:r.toUpperCase(),name:n(r)}):r.toUpperCase();return{a:e("a"),b:e("b")}}function Jn(t,{scene:n,who:e,preset:r,only:o=null,now:i=null}){if(!n||ir.includes(t)&&!e)return null;let s=["a","b"].filter(c=>n.arms[c]&&(!o||c===o)),a=Xt(r);return{id:t,...or[t]({scene:n,who:e,keys:s,names:a,now:i})}}function va({values:t,difference:n,low:e,high:r,value:o,border:i,unit:s,measureUnit:a,label:c,names:l,width:u,height:f,size:h}){let p=[...e,...r,0].filter(w=>w!==null),_=K([Math.min(...p),Math.max(...p)],[0,1]).nice(5),g=_.ticks(f<300?3:5).map(w=>[w,et(w,a)]),d={left:Math.max(...g.map(([,w])=>q(w,h)))+h*.8,right:u-h*1.2,top:h*(i===null?1:3),bottom:f-h*2.9};_.range([d.bottom,d.top]);let y=K([t[0],t.at(-1)],[d.left,d.right]),v=(w,T)=>n[T]!==null,b=Ks((w,T)=>y(t[T]),(w,T)=>_(e[T]),(w,T)=>_(r[T])).defined(v),M=Zn((w,T)=>y(t[T]),(w,T)=>_(n[T])).defined(v),N=$n(t,d.right-d.left,q(k(t.at(-1),s),h)*1.5).map(w=>[w,k(w,s)]),R=t.indexOf(o);return m`<svg class="chart" width=${u} height=${f} viewBox=${`0 0 ${u} ${f}`} aria-hidden="true">
    <${pt} x=${y} y=${_} xTicks=${N} yTicks=${g} box=${d} size=${h} xLabel=${c} zero=${0} />
    <path class="band" d=${b(t)??""} />
    <path class="line" d=${M(t)??""} stroke="var(--line-1)" />
    ${t.map((w,T)=>n[T]!==null&&m`<circle key=${w} class="point" cx=${y(w)} cy=${_(n[T])} r=${h*.22} />`)}
    ${i!==null&&m`<${ju} x=${y(i)} text=${x("break.border",{value:k(i,s)})} box=${d} size=${h} />`}
    <${ya} above=${!0} name=${l.b} box=${d} y=${_} size=${h} />
    <${ya} above=${!1} name=${l.a} box=${d} y=${_} size=${h} />
    ${R>=0&&m`<g class="here">
      <line x1=${y(o)} x2=${y(o)} y1=${d.top} y2=${d.bottom} />
      <path d=${`M${y(o)},${d.bottom} l${h*.5},${h*.6} h${-h} z`} />
      ${n[R]!==null&&m`<circle cx=${y(o)} cy=${_(n[R])} r=${h*.45} />`}
    </g>`}
  </svg>`}function ya({above:t,name:n,box:e,y:r,size:o}){let i=t?r(0)-e.top:e.bottom-r(0),s=H(x("luck.more",{name:n}),(e.right-e.left)*.6,o).slice(0,2);if(i<(s.length+.4)*o)return null;let a=t?e.top+s.length*o*.6:e.bottom-o*(.2+s.length*.6);return m`<${U} lines=${s} x=${e.right} y=${a} size=${o} anchor="end" name="tick" halo=${!0} />`}function ju({x:t,text:n,box:e,size:r}){let o=q(n,r,600)+r,i=t+o>e.right?-1:1;return m`<g class="flag">
    <line x1=${t} x2=${t} y1=${r*.4} y2=${e.bottom} />
    <rect x=${i>0?t:t-o} y=${r*.4} width=${o} height=${r*1.7} />
    <text x=${t+i*o/2} y=${r*1.25} dy="0.35em" text-anchor="middle" font-size=${r}>${n}</text>
  </g>`}function Vt({draw:t,label:n}){let e=G(null),[r,o]=V(null);return _e(()=>{let i=()=>{let{width:a,height:c}=e.current.getBoundingClientRect(),l=parseFloat(getComputedStyle(e.current).fontSize);o(u=>u&&u.width===a&&u.height===c&&u.size===l?u:{width:a,height:c,size:l})};i();let s=new ResizeObserver(i);return s.observe(e.current),()=>s.disconnect()},[]),m`<div class="chart-box" ref=${e} role="img" aria-label=${n}>
    ${r&&r.width>0&&t({width:Math.floor(r.width),height:Math.floor(r.height),size:r.size})}
  </div>`}function xa({chart:t}){return m`<figure class="figure" data-chart=${t.id}>
    <figcaption><h3>${t.title}</h3><p>${t.sentence}</p></figcaption>
    <${Vt} draw=${t.draw} label=${`${t.title}. ${t.sentence}`} />
    <${zn} table=${t.table} title=${t.title} />
  </figure>`}function zn({table:t,title:n}){return m`<details class="twin">
    <summary>${x("chart.table")}</summary>
    <div class="twin-scroll" tabindex="0" role="region" aria-label=${n}>
      <table>
        <caption class="hidden">${n}</caption>
        <thead><tr>${t.head.map(e=>m`<th key=${e} scope="col">${e}</th>`)}</tr></thead>
        <tbody>
          ${t.rows.map(([e,...r])=>m`<tr key=${e}><th scope="row">${e}</th>${r.map((o,i)=>m`<td key=${i}>${o}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}function sr({page:t,job:n,words:e,start:r}){let{t:o,number:i,driver:s}=t,{state:a="none",done:c=0,total:l=0}=n??{},u=o(`${e}.progress`,{done:i(c,"whole"),total:i(l,"whole")});return a==="running"?m`<div class="job">
      <progress max=${l||1} value=${c} aria-label=${u}></progress>
      <span>${u}</span>
      ${s&&m`<button type="button" onClick=${()=>t.send("cancel")}>${o("job.cancel")}</button>`}
    </div>`:m`<div class="job">
    ${(a==="canceled"||a==="failed")&&m`<span role="status">${o(a==="failed"?"job.failed":"job.canceled",{progress:u})}</span>`}
    ${s&&m`<button type="button" class=${a==="done"?"":"primary"} disabled=${t.state.recorded&&a==="done"} onClick=${r}>
      ${o(a==="done"?"job.again":`${e}.start`)}
    </button>`}
  </div>`}var Bu={play:"M7 4.5v15l12.5-7.5z",pause:"M6.5 5h4v14h-4zM13.5 5h4v14h-4z",step:"M5 5v14l10-7zM16.5 5h3v14h-3z",month:"M3 5v14l8-7zM11 5v14l8-7zM19.5 5h2.5v14h-2.5z",reset:"M12 5V1.5L6.5 6 12 10.5V7.2a5.3 5.3 0 1 1-5.3 5.6H4.5A7.5 7.5 0 1 0 12 5z",dice:"M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z",next:"M8.5 4 16.5 12l-8 8-2-2 6-6-6-6z",check:"M9.5 18.5 3.5 12.5l2-2 4 4 9-9 2 2z",close:"M6 4 12 10l6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z",home:"M12 3 2.5 11H5v9h5v-6h4v6h5v-9h2.5z",dark:"M3 4h18v16H3z"};function mt({name:t}){return m`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${Bu[t]} fill-rule="evenodd" />
  </svg>`}function Q({page:t}){let n=ba(t.state.screen);return!t.driver||!n?null:m`<button
    type="button"
    class="primary next"
    disabled=${wn.has(n)&&!t.predicted}
    onClick=${()=>t.send("go",{screen:n})}
  >
    <span>${t.t("nav.on",{screen:t.t(`nav.${n}`)})}</span><${mt} name="next" />
  </button>`}function Hu({breaking:t,preset:n,value:e,t:r,both:o}){let{unit:i,name:s}=n.breaking,a=n.outcome.unit,{values:c,difference:l,low:u,high:f,share:h=[],border:p}=t,_=Xt(n);return{draw:g=>va({...g,values:c,difference:l,low:u,high:f,value:e,border:p,unit:i,measureUnit:a,label:o(s),names:_}),table:{head:[o(s),r("luck.difference"),r("break.low"),r("break.high"),r("break.holds")],rows:c.map((g,$)=>[k(g,i),et(l[$],a),et(u[$],a),et(f[$],a),k(h[$]??null,"percent")])}}}function Uu({page:t,values:n,value:e,change:r}){let{both:o,preset:i,driver:s}=t,{unit:a,name:c}=i.breaking;return m`<label class="one-slider">
    <span>${o(c)}</span>
    <input
      type="range"
      min="0"
      max=${n.length-1}
      step="1"
      value=${n.indexOf(e)}
      disabled=${!s}
      aria-valuetext=${k(e,a)}
      onInput=${l=>r(n[Number(l.currentTarget.value)])}
    />
    <output>${k(e,a)}</output>
  </label>`}function Wu(t,n){return t.reduce((e,r)=>Math.abs(r-n)<Math.abs(e-n)?r:e,t[0])}function wa({page:t}){let{t:n,both:e,preset:r,breaking:o,state:i}=t,s=i.values??[],a=i.breaking?.value??s[0],[c,l]=V(a);if(lt(()=>l(a),[a]),!r)return m`<h1 tabindex="-1">${n("break.title")}</h1>`;let u=Wu(s,c??s[0]),f=d=>{l(d),t.send("break_at",{value:d})},{unit:h}=r.breaking,p=s.indexOf(u),g=o&&o.difference[p]!==null?n("break.here",{value:k(u,h),difference:qi(o.difference[p],r.outcome.unit)}):n("break.here_unknown",{value:k(u,h)}),$=o&&Hu({breaking:o,preset:r,value:u,t:n,both:e});return m`
    <div class="question">
      <h1 tabindex="-1">${n("break.title")}</h1>
      <p class="lead">${e(r.question)} ${n("break.lead")}</p>
      ${o?.sentence&&m`<p class="verdict">${e(o.sentence)}</p>`}
    </div>
    <div class="breaking">
      <${Uu} page=${t} values=${s} value=${u} change=${f} />
      <p role="status" class="said">${g}</p>
      ${$&&m`<figure class="figure" data-chart="break">
        <figcaption><h2>${n(`break.chart_${r.outcome.unit}`)}</h2><p class="aside">${n("break.band")}</p></figcaption>
        <${Vt} draw=${$.draw} label=${`${n(`break.chart_${r.outcome.unit}`)}. ${e(o.sentence)} ${g}`} />
        <${zn} table=${$.table} title=${n(`break.chart_${r.outcome.unit}`)} />
      </figure>`}
      ${!$&&m`<p class="empty">${n("break.empty")}</p>`}
    </div>
    <div class="transport">
      <${sr} page=${t} job=${i.breaking} words="break" start=${()=>t.send("break_scan")} />
      <${Q} page=${t} />
    </div>
  `}var ar=new WeakMap,Yt=(t,n)=>t<n?`${t}-${n}`:`${n}-${t}`,Xu=new Set(["ask","unable","offer","pass","introduce","speak_up"]),Vu=new Set(["ask","offer"]);function ka(t,n,e){if(!t||n<=0)return 0;let{acts:r,beats:o}=t;if(n>=e)return r.length;if(!o)return Math.min(r.length,r.length>=e?n:Math.round(n/e*r.length));let i=0;for(;i<o.length&&o[i]<=n;)i+=1;return i}function Ma(t,n,e){let r=t;for(let[o,i,s]of n)o!=="form"&&o!=="end"||(r===t&&(r=new Map(t)),o==="form"?r.set(Yt(i,s),{i,j:s,since:e,used:e,strong:!1}):r.delete(Yt(i,s)));return r}function Yu(t,{acts:n,strong:e=[]},r){let o=Ma(t,n,r),i=new Set(n.filter(([a,,,c])=>Vu.has(a)&&c).map(([,a,c])=>Yt(a,c))),s=new Set(e.map(([a,c])=>Yt(a,c)));return new Map([...o].map(([a,c])=>[a,{...c,used:i.has(a)?r:c.used,strong:s.has(a)}]))}function Sa(t){if(ar.has(t))return ar.get(t).months;let n=new Set((t.strong??[]).map(([o,i])=>Yt(o,i))),e=t.ties.map(([o,i])=>[Yt(o,i),{i:o,j:i,since:-1,used:0,strong:n.has(Yt(o,i))}]),r=[new Map(e)];return t.months.forEach((o,i)=>r.push(Yu(r[i],o,i))),ar.set(t,{months:r,latest:{}}),r}function Ku(t,n,e){let r=Sa(t),{latest:o}=ar.get(t),i=t.months[n].acts.slice(0,e).filter(([a])=>a==="form"||a==="end"),s=`${n}:${i.length}`;return o.name!==s&&Object.assign(o,{name:s,ties:Ma(r[n],i,n)}),o.ties}function lr(t,{month:n,step:e,steps:r},o){let i=Sa(t),s=Math.min(n,i.length-1),a=ka(t.months[s],e,r);if(a===0){let f=s>0?[...i[s-1]].filter(([h])=>!i[s].has(h)):[];return{ties:i[s],gone:new Map(f),marks:[],month:s-1}}let c=Ku(t,s,a),l=[...i[s]].filter(([f])=>!c.has(f)),u=[];for(let f=a-1;f>=0&&u.length<o;f-=1){let h=t.months[s].acts[f];Xu.has(h[0])&&h[2]>=0&&u.unshift({key:`${s}:${f}`,act:h})}return{ties:c,gone:new Map(l),marks:u,month:s}}function Ta(t,{month:n,step:e,steps:r}){let o=t.months[n],i=ka(o,e,r);return i>0?o.acts[i-1]:null}function cr(t,n){return(n>0?t.months[Math.min(n,t.months.length)-1]?.readouts:t.start?.readouts)??{}}var Na=new Set(["ask","speak_up","project"]),Gu=new Set([...Na,"unable","alone","offer","form","end","introduce","pass","tell","task"]);function Qu(t,n){let[e,r,o,i,s]=t;if(!Gu.has(e))return"";let a=Na.has(e)?`act.${e}.${i?"yes":"no"}`:`act.${e}`;return x(a,{i:n(r),j:n(o),k:n(s)})}function Zu(t,n,e){if(e===0)return x("caption.start");let r=n.map(i=>{let{asked:s,granted:a}=cr(t.arms[i],e);return Y("caption.fulfilled",s??0,{granted:a??0})}),o=r.length===1?r[0]:x("caption.two",{a:r[0],b:r[1]});return x("caption.month",{month:e,text:o})}function kn({page:t,arms:n}){let{scene:e,state:r}=t,{transport:o}=r,i=Zu(e,n,o.month),a=(o.playing&&o.speed>2?[]:n.map(l=>Ta(e.arms[l],o))).map(l=>l?Qu(l,t.nameOf):""),c=!o.playing&&a.some(Boolean);return m`<div class="captions">
    <div role="log" aria-live="polite" aria-label=${x("caption.label")}><p key=${o.month}>${i}</p></div>
    <div class="acts" role=${c?"status":void 0} aria-hidden=${c?void 0:"true"}>
      ${a.map((l,u)=>n.length>1?m`<p>${l&&m`<b>${n[u].toUpperCase()}</b> ${l}`}</p>`:m`<p>${l}</p>`)}
    </div>
  </div>`}function ur(t){let[n,e]=V([0,0]);return _e(()=>{let r=t.current,o=()=>e(s=>{let a=[Math.floor(r.clientWidth),Math.floor(r.clientHeight)];return s[0]===a[0]&&s[1]===a[1]?s:a});o();let i=new ResizeObserver(o);return i.observe(r),()=>i.disconnect()},[]),n}var Ju={person_imbalance:"imbalance",payoff_gini:"gini"},fr={share:"percent",imbalance:"percent",gini:"number",strong:"whole",ties:"whole",isolated:"whole"};function ko(t){let n=t?.outcome?.measure??"",e=Ju[n]??n.replace(/^last\./,"");return e in fr?e:"share"}function Ca(t,n){return Math.round(Math.abs(t)*(fr[n]==="whole"?1:100))}function zu(t,n){return fr[n]==="percent"?Y("difference.points",Ca(t,n)):Oe(Math.abs(t),fr[n],2)}function Aa(t,n,e){return t.arms.a.months.slice(0,e).map((r,o)=>{let[i,s]=[r.readouts[n],t.arms.b.months[o].readouts[n]];return i===null||s===null||i===void 0||s===void 0?null:s-i})}function Ea({page:t}){let{scene:n,state:e,preset:r}=t,o=G(null),[i,s]=ur(o),a=ko(r),c=Aa(n,a,e.transport.month),l=Aa(n,a,n.months),u=Le(l,g=>Math.abs(g??0))||1,f=c.at(-1)??null,h=f===null?"none":Ca(f,a)===0?"same":f>0?"more":"less",p=x(`difference.${h}`,{readout:x(`readout.${a}`),by:f===null?"":zu(f,a),month:e.transport.month}),_=i/n.months;return m`<section class="difference" aria-label=${x("difference.title")}>
    <p>${p}</p>
    <div class="strip">
      <div class="bars" ref=${o}>
      ${i>0&&m`<svg width=${i} height=${s} viewBox=${`0 0 ${i} ${s}`} aria-hidden="true">
        ${c.map((g,$)=>{let d=Math.abs(g??0)/u*(s/2-2);return m`<rect
            key=${$}
            class=${g>0?"more":"less"}
            x=${$*_+_*.12}
            width=${_*.76}
            y=${g>0?s/2-d:s/2}
            height=${d}
          />`})}
        <line x1="0" x2=${i} y1=${s/2} y2=${s/2} />
      </svg>`}
      </div>
      <div class="sides"><span>${x("difference.b_more")}</span><span>${x("difference.a_more")}</span></div>
    </div>
  </section>`}var Ra=t=>ut(t.same_requests);var tf={granted:"M-4.5,0.5 L-1.5,3.5 L4.5,-3.5",refused:"M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5",unable:"M-3.8,0 L3.8,0",offered:"M-4.5,0 L4.5,0 M0,-4.5 L0,4.5",passed:"M-4.5,0 L4,0 M0.5,-3.5 L4,0 L0.5,3.5",introduced:"M-4,0 A2,2 0 1 1 0,0 A2,2 0 1 1 -4,0 M0,0 A2,2 0 1 0 4,0 A2,2 0 1 0 0,0",spoken:"M0,-4.5 L0,1 M0,4 L0,4.4"},nf={unable:"unable",offer:"offered",pass:"passed",introduce:"introduced",speak_up:"spoken"};function Mo([t,,,n]){return t==="ask"?n?"granted":"refused":nf[t]}function te({sign:t,radius:n}){return m`<g class=${`badge ${t}`}>
    <circle r=${n} />
    <path d=${tf[t]} transform=${`scale(${n*.62/4.5})`} />
  </g>`}function So([,t,n],e,r){let[o,i]=[e[t],e[n]],s=Math.hypot(i.x-o.x,i.y-o.y)||1,[a,c]=[(i.x-o.x)/s,(i.y-o.y)/s],l=Math.min(r,s/2),u=Math.max(8,r*.62),f=l+Math.min(u,s/2-l);return{from:o,start:{x:o.x+a*l,y:o.y+c*l},end:{x:i.x-a*l,y:i.y-c*l},at:{x:i.x-a*f,y:i.y-c*f},badge:u}}function Oa({act:t,places:n,radius:e,old:r}){let{from:o,start:i,end:s}=So(t,n,e),a=n[t[4]];return m`<g class=${`mark ${Mo(t)} ${r?"old":"new"}`}>
    ${a&&m`<line class="about" x1=${o.x} y1=${o.y} x2=${a.x} y2=${a.y} />`}
    <line class="reach" x1=${i.x} y1=${i.y} x2=${s.x} y2=${s.y} />
  </g>`}function Pa({act:t,places:n,radius:e,old:r}){let{from:o,at:i,badge:s}=So(t,n,e),a=Mo(t);return m`<g class=${`mark ${a} ${r?"old":"new"}`}>
    <circle class="halo" cx=${o.x} cy=${o.y} r=${e+5} />
    <g class="arrived" transform=${`translate(${i.x},${i.y})`}><${te} sign=${a} radius=${s} /></g>
  </g>`}function La({act:t,places:n,radius:e}){let{start:r,end:o,badge:i}=So(t,n,e),s=Mo(t),a={"--x0":`${r.x}px`,"--y0":`${r.y}px`,"--x1":`${o.x}px`,"--y1":`${o.y}px`,"--wide":`${i*1.3}px`};return m`<div class=${`pulses-of ${s}`} style=${a}>
    <i class="pulse there"></i>
    ${s==="granted"&&m`<i class="pulse back"></i>`}
  </div>`}var ef=["weak","strong","born","gone"],rf=["granted","refused","unable","offered"];function Mn({page:t}){return m`<ul class="legend" aria-label=${t.t("legend.label")}>
    ${rf.map(n=>m`<li key=${n}>
        <svg viewBox="-12 -12 24 24" aria-hidden="true"><${te} sign=${n} radius=${10} /></svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
    ${ef.map(n=>m`<li key=${n}>
        <svg viewBox="0 0 40 24" class="line" aria-hidden="true">
          <line class=${`tie still ${n}`} x1="2" y1="12" x2="38" y2="12" pathLength="1" />
        </svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
  </ul>`}function dt({page:t,title:n}){return m`<div class="loading">
    <h1 tabindex="-1">${n}</h1>
    <p role="status">${t.t("loading.scene")}</p>
  </div>`}function of(t){let n=+this._x.call(null,t),e=+this._y.call(null,t);return Ia(this.cover(n,e),n,e,t)}function Ia(t,n,e,r){if(isNaN(n)||isNaN(e))return t;var o,i=t._root,s={data:r},a=t._x0,c=t._y0,l=t._x1,u=t._y1,f,h,p,_,g,$,d,y;if(!i)return t._root=s,t;for(;i.length;)if((g=n>=(f=(a+l)/2))?a=f:l=f,($=e>=(h=(c+u)/2))?c=h:u=h,o=i,!(i=i[d=$<<1|g]))return o[d]=s,t;if(p=+t._x.call(null,i.data),_=+t._y.call(null,i.data),n===p&&e===_)return s.next=i,o?o[d]=s:t._root=s,t;do o=o?o[d]=new Array(4):t._root=new Array(4),(g=n>=(f=(a+l)/2))?a=f:l=f,($=e>=(h=(c+u)/2))?c=h:u=h;while((d=$<<1|g)===(y=(_>=h)<<1|p>=f));return o[y]=i,o[d]=s,t}function sf(t){Array.isArray(t)||(t=Array.from(t));let n=t.length,e=new Float64Array(n),r=new Float64Array(n),o=1/0,i=o,s=-o,a=s;for(let c=0,l,u,f;c<n;++c){if(isNaN(u=+this._x.call(null,l=t[c]))||isNaN(f=+this._y.call(null,l))){e[c]=NaN;continue}e[c]=u,r[c]=f,u<o&&(o=u),u>s&&(s=u),f<i&&(i=f),f>a&&(a=f)}if(o>s||i>a)return this;this.cover(o,i).cover(s,a);for(let c=0;c<n;++c)Ia(this,e[c],r[c],t[c]);return this}function af(t,n){if(isNaN(t=+t)||isNaN(n=+n))return this;var e=this._x0,r=this._y0,o=this._x1,i=this._y1;if(isNaN(e))o=(e=Math.floor(t))+1,i=(r=Math.floor(n))+1;else{for(var s=o-e||1,a=this._root,c,l;e>t||t>=o||r>n||n>=i;)switch(l=(n<r)<<1|t<e,c=new Array(4),c[l]=a,a=c,s*=2,l){case 0:o=e+s,i=r+s;break;case 1:e=o-s,i=r+s;break;case 2:o=e+s,r=i-s;break;case 3:e=o-s,r=i-s;break}this._root&&this._root.length&&(this._root=a)}return this._x0=e,this._y0=r,this._x1=o,this._y1=i,this}function lf(){var t=[];return this.visit(function(n){if(!n.length)do t.push(n.data);while(n=n.next)}),t}function cf(t){return arguments.length?this.cover(+t[0][0],+t[0][1]).cover(+t[1][0],+t[1][1]):isNaN(this._x0)?void 0:[[this._x0,this._y0],[this._x1,this._y1]]}function Z(t,n,e,r,o){this.node=t,this.x0=n,this.y0=e,this.x1=r,this.y1=o}function uf(t,n,e){var r,o=this._x0,i=this._y0,s,a,c,l,u=this._x1,f=this._y1,h=[],p=this._root,_,g;for(p&&h.push(new Z(p,o,i,u,f)),e==null?e=1/0:(o=t-e,i=n-e,u=t+e,f=n+e,e*=e);_=h.pop();)if(!(!(p=_.node)||(s=_.x0)>u||(a=_.y0)>f||(c=_.x1)<o||(l=_.y1)<i))if(p.length){var $=(s+c)/2,d=(a+l)/2;h.push(new Z(p[3],$,d,c,l),new Z(p[2],s,d,$,l),new Z(p[1],$,a,c,d),new Z(p[0],s,a,$,d)),(g=(n>=d)<<1|t>=$)&&(_=h[h.length-1],h[h.length-1]=h[h.length-1-g],h[h.length-1-g]=_)}else{var y=t-+this._x.call(null,p.data),v=n-+this._y.call(null,p.data),b=y*y+v*v;if(b<e){var M=Math.sqrt(e=b);o=t-M,i=n-M,u=t+M,f=n+M,r=p.data}}return r}function ff(t){if(isNaN(u=+this._x.call(null,t))||isNaN(f=+this._y.call(null,t)))return this;var n,e=this._root,r,o,i,s=this._x0,a=this._y0,c=this._x1,l=this._y1,u,f,h,p,_,g,$,d;if(!e)return this;if(e.length)for(;;){if((_=u>=(h=(s+c)/2))?s=h:c=h,(g=f>=(p=(a+l)/2))?a=p:l=p,n=e,!(e=e[$=g<<1|_]))return this;if(!e.length)break;(n[$+1&3]||n[$+2&3]||n[$+3&3])&&(r=n,d=$)}for(;e.data!==t;)if(o=e,!(e=e.next))return this;return(i=e.next)&&delete e.next,o?(i?o.next=i:delete o.next,this):n?(i?n[$]=i:delete n[$],(e=n[0]||n[1]||n[2]||n[3])&&e===(n[3]||n[2]||n[1]||n[0])&&!e.length&&(r?r[d]=e:this._root=e),this):(this._root=i,this)}function hf(t){for(var n=0,e=t.length;n<e;++n)this.remove(t[n]);return this}function pf(){return this._root}function mf(){var t=0;return this.visit(function(n){if(!n.length)do++t;while(n=n.next)}),t}function df(t){var n=[],e,r=this._root,o,i,s,a,c;for(r&&n.push(new Z(r,this._x0,this._y0,this._x1,this._y1));e=n.pop();)if(!t(r=e.node,i=e.x0,s=e.y0,a=e.x1,c=e.y1)&&r.length){var l=(i+a)/2,u=(s+c)/2;(o=r[3])&&n.push(new Z(o,l,u,a,c)),(o=r[2])&&n.push(new Z(o,i,u,l,c)),(o=r[1])&&n.push(new Z(o,l,s,a,u)),(o=r[0])&&n.push(new Z(o,i,s,l,u))}return this}function _f(t){var n=[],e=[],r;for(this._root&&n.push(new Z(this._root,this._x0,this._y0,this._x1,this._y1));r=n.pop();){var o=r.node;if(o.length){var i,s=r.x0,a=r.y0,c=r.x1,l=r.y1,u=(s+c)/2,f=(a+l)/2;(i=o[0])&&n.push(new Z(i,s,a,u,f)),(i=o[1])&&n.push(new Z(i,u,a,c,f)),(i=o[2])&&n.push(new Z(i,s,f,u,l)),(i=o[3])&&n.push(new Z(i,u,f,c,l))}e.push(r)}for(;r=e.pop();)t(r.node,r.x0,r.y0,r.x1,r.y1);return this}function gf(t){return t[0]}function $f(t){return arguments.length?(this._x=t,this):this._x}function yf(t){return t[1]}function vf(t){return arguments.length?(this._y=t,this):this._y}function To(t,n,e){var r=new No(n??gf,e??yf,NaN,NaN,NaN,NaN);return t==null?r:r.addAll(t)}function No(t,n,e,r,o,i){this._x=t,this._y=n,this._x0=e,this._y0=r,this._x1=o,this._y1=i,this._root=void 0}function qa(t){for(var n={data:t.data},e=n;t=t.next;)e=e.next={data:t.data};return n}var J=To.prototype=No.prototype;J.copy=function(){var t=new No(this._x,this._y,this._x0,this._y0,this._x1,this._y1),n=this._root,e,r;if(!n)return t;if(!n.length)return t._root=qa(n),t;for(e=[{source:n,target:t._root=new Array(4)}];n=e.pop();)for(var o=0;o<4;++o)(r=n.source[o])&&(r.length?e.push({source:r,target:n.target[o]=new Array(4)}):n.target[o]=qa(r));return t};J.add=of;J.addAll=sf;J.cover=af;J.data=lf;J.extent=cf;J.find=uf;J.remove=ff;J.removeAll=hf;J.root=pf;J.size=mf;J.visit=df;J.visitAfter=_f;J.x=$f;J.y=vf;var xf={value:()=>{}};function Ao(){for(var t=0,n=arguments.length,e={},r;t<n;++t){if(!(r=arguments[t]+"")||r in e||/[\s.]/.test(r))throw new Error("illegal type: "+r);e[r]=[]}return new hr(e)}function hr(t){this._=t}function bf(t,n){return t.trim().split(/^|\s+/).map(function(e){var r="",o=e.indexOf(".");if(o>=0&&(r=e.slice(o+1),e=e.slice(0,o)),e&&!n.hasOwnProperty(e))throw new Error("unknown type: "+e);return{type:e,name:r}})}hr.prototype=Ao.prototype={constructor:hr,on:function(t,n){var e=this._,r=bf(t+"",e),o,i=-1,s=r.length;if(arguments.length<2){for(;++i<s;)if((o=(t=r[i]).type)&&(o=wf(e[o],t.name)))return o;return}if(n!=null&&typeof n!="function")throw new Error("invalid callback: "+n);for(;++i<s;)if(o=(t=r[i]).type)e[o]=Da(e[o],t.name,n);else if(n==null)for(o in e)e[o]=Da(e[o],t.name,null);return this},copy:function(){var t={},n=this._;for(var e in n)t[e]=n[e].slice();return new hr(t)},call:function(t,n){if((o=arguments.length-2)>0)for(var e=new Array(o),r=0,o,i;r<o;++r)e[r]=arguments[r+2];if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(i=this._[t],r=0,o=i.length;r<o;++r)i[r].value.apply(n,e)},apply:function(t,n,e){if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(var r=this._[t],o=0,i=r.length;o<i;++o)r[o].value.apply(n,e)}};function wf(t,n){for(var e=0,r=t.length,o;e<r;++e)if((o=t[e]).name===n)return o.value}function Da(t,n,e){for(var r=0,o=t.length;r<o;++r)if(t[r].name===n){t[r]=xf,t=t.slice(0,r).concat(t.slice(r+1));break}return e!=null&&t.push({name:n,value:e}),t}var Sn=0,ee=0,ne=0,ja=1e3,pr,re,mr=0,Kt=0,dr=0,oe=typeof performance=="object"&&performance.now?performance:Date,Ba=typeof window=="object"&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(t){setTimeout(t,17)};function Ha(){return Kt||(Ba(kf),Kt=oe.now()+dr)}function kf(){Kt=0}function Co(){this._call=this._time=this._next=null}Co.prototype=Ro.prototype={constructor:Co,restart:function(t,n,e){if(typeof t!="function")throw new TypeError("callback is not a function");e=(e==null?Ha():+e)+(n==null?0:+n),!this._next&&re!==this&&(re?re._next=this:pr=this,re=this),this._call=t,this._time=e,Eo()},stop:function(){this._call&&(this._call=null,this._time=1/0,Eo())}};function Ro(t,n,e){var r=new Co;return r.restart(t,n,e),r}function Mf(){Ha(),++Sn;for(var t=pr,n;t;)(n=Kt-t._time)>=0&&t._call.call(void 0,n),t=t._next;--Sn}function Fa(){Kt=(mr=oe.now())+dr,Sn=ee=0;try{Mf()}finally{Sn=0,Tf(),Kt=0}}function Sf(){var t=oe.now(),n=t-mr;n>ja&&(dr-=n,mr=t)}function Tf(){for(var t,n=pr,e,r=1/0;n;)n._call?(r>n._time&&(r=n._time),t=n,n=n._next):(e=n._next,n._next=null,n=t?t._next=e:pr=e);re=t,Eo(r)}function Eo(t){if(!Sn){ee&&(ee=clearTimeout(ee));var n=t-Kt;n>24?(t<1/0&&(ee=setTimeout(Fa,Math.ceil(t-oe.now()-dr)+1)),ne&&(ne=clearInterval(ne))):(ne||(mr=oe.now(),ne=setInterval(Sf,ja)),Sn=1,Ba(Fa))}}function _t(t){return function(){return t}}function Ua(t){return(t()-.5)*1e-6}function Nf(t){return t.x+t.vx}function Af(t){return t.y+t.vy}function Xa(t){var n,e,r,o=1,i=1;typeof t!="function"&&(t=_t(t==null?1:+t));function s(){for(var l,u=n.length,f,h,p,_,g,$,d=0;d<i;++d)for(f=To(n,Nf,Af).visitAfter(a),l=0;l<u;++l)h=n[l],g=e[h.index],$=g*g,p=h.x+h.vx,_=h.y+h.vy,f.visit(y);function y(v,b,M,N,R){var w=v.data,T=v.r,A=g+T;if(w){if(w.index>h.index){var O=p-w.x-w.vx,S=_-w.y-w.vy,C=O*O+S*S;C<A*A&&(O===0&&(O=Ua(r),C+=O*O),S===0&&(S=Ua(r),C+=S*S),C=(A-(C=Math.sqrt(C)))/C*o,h.vx+=(O*=C)*(A=(T*=T)/($+T)),h.vy+=(S*=C)*A,w.vx-=O*(A=1-A),w.vy-=S*A)}return}return b>p+A||N<p-A||M>_+A||R<_-A}}function a(l){if(l.data)return l.r=e[l.data.index];for(var u=l.r=0;u<4;++u)l[u]&&l[u].r>l.r&&(l.r=l[u].r)}function c(){if(n){var l,u=n.length,f;for(e=new Array(u),l=0;l<u;++l)f=n[l],e[f.index]=+t(f,l,n)}}return s.initialize=function(l,u){n=l,r=u,c()},s.iterations=function(l){return arguments.length?(i=+l,s):i},s.strength=function(l){return arguments.length?(o=+l,s):o},s.radius=function(l){return arguments.length?(t=typeof l=="function"?l:_t(+l),c(),s):t},s}var Cf=1664525,Ef=1013904223,Wa=4294967296;function Rf(){let t=1;return()=>(t=(Cf*t+Ef)%Wa)/Wa}var Of=10,Pf=Math.PI*(3-Math.sqrt(5));function Va(t){var n,e=1,r=.001,o=1-Math.pow(r,1/300),i=0,s=.6,a=new Map,c=Ro(f),l=Ao("tick","end"),u=Rf();t==null&&(t=[]);function f(){h(),l.call("tick",n),e<r&&(c.stop(),l.call("end",n))}function h(g){var $,d=t.length,y;g===void 0&&(g=1);for(var v=0;v<g;++v)for(e+=(i-e)*o,a.forEach(function(b){b(e)}),$=0;$<d;++$)y=t[$],y.fx==null?y.x+=y.vx*=s:(y.x=y.fx,y.vx=0),y.fy==null?y.y+=y.vy*=s:(y.y=y.fy,y.vy=0);return n}function p(){for(var g=0,$=t.length,d;g<$;++g){if(d=t[g],d.index=g,d.fx!=null&&(d.x=d.fx),d.fy!=null&&(d.y=d.fy),isNaN(d.x)||isNaN(d.y)){var y=Of*Math.sqrt(.5+g),v=g*Pf;d.x=y*Math.cos(v),d.y=y*Math.sin(v)}(isNaN(d.vx)||isNaN(d.vy))&&(d.vx=d.vy=0)}}function _(g){return g.initialize&&g.initialize(t,u),g}return p(),n={tick:h,restart:function(){return c.restart(f),n},stop:function(){return c.stop(),n},nodes:function(g){return arguments.length?(t=g,p(),a.forEach(_),n):t},alpha:function(g){return arguments.length?(e=+g,n):e},alphaMin:function(g){return arguments.length?(r=+g,n):r},alphaDecay:function(g){return arguments.length?(o=+g,n):+o},alphaTarget:function(g){return arguments.length?(i=+g,n):i},velocityDecay:function(g){return arguments.length?(s=1-g,n):1-s},randomSource:function(g){return arguments.length?(u=g,a.forEach(_),n):u},force:function(g,$){return arguments.length>1?($==null?a.delete(g):a.set(g,_($)),n):a.get(g)},find:function(g,$,d){var y=0,v=t.length,b,M,N,R,w;for(d==null?d=1/0:d*=d,y=0;y<v;++y)R=t[y],b=g-R.x,M=$-R.y,N=b*b+M*M,N<d&&(w=R,d=N);return w},on:function(g,$){return arguments.length>1?(l.on(g,$),n):l.on(g)}}}function Ya(t){var n=_t(.1),e,r,o;typeof t!="function"&&(t=_t(t==null?0:+t));function i(a){for(var c=0,l=e.length,u;c<l;++c)u=e[c],u.vx+=(o[c]-u.x)*r[c]*a}function s(){if(e){var a,c=e.length;for(r=new Array(c),o=new Array(c),a=0;a<c;++a)r[a]=isNaN(o[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return i.initialize=function(a){e=a,s()},i.strength=function(a){return arguments.length?(n=typeof a=="function"?a:_t(+a),s(),i):n},i.x=function(a){return arguments.length?(t=typeof a=="function"?a:_t(+a),s(),i):t},i}function Ka(t){var n=_t(.1),e,r,o;typeof t!="function"&&(t=_t(t==null?0:+t));function i(a){for(var c=0,l=e.length,u;c<l;++c)u=e[c],u.vy+=(o[c]-u.y)*r[c]*a}function s(){if(e){var a,c=e.length;for(r=new Array(c),o=new Array(c),a=0;a<c;++a)r[a]=isNaN(o[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return i.initialize=function(a){e=a,s()},i.strength=function(a){return arguments.length?(n=typeof a=="function"?a:_t(+a),s(),i):n},i.y=function(a){return arguments.length?(t=typeof a=="function"?a:_t(+a),s(),i):t},i}var Lf=.12,qf=26,If=7,Df=60;function Ga(t,n,e){let r=Math.sqrt(Lf*n*e/(Math.PI*Math.max(t,1)));return Math.max(If,Math.min(qf,r))}function Qa(t,n,e,r){let o=r+6,i=l=>o+l*(n-2*o),s=l=>o+l*(e-2*o),a=t.map(({x:l,y:u})=>({x:i(l),y:s(u),home:[i(l),s(u)]}));Va(a).force("home-x",Ya(l=>l.home[0]).strength(.2)).force("home-y",Ka(l=>l.home[1]).strength(.2)).force("apart",Xa(r+3).iterations(3)).stop().tick(Df);let c=(l,u)=>Math.max(o,Math.min(u-o,l));return a.map(({x:l,y:u})=>({x:c(l,n),y:c(u,e)}))}var Ff=3,jf=12,Bf=[1,2,3,5,8,12],Hf=[900,900,700,500,400,300],Uf=4;function Wf(t,n){return t.map(({i:e,j:r})=>[n[e],n[r]]).map(([e,r])=>`M${e.x.toFixed(1)},${e.y.toFixed(1)}L${r.x.toFixed(1)},${r.y.toFixed(1)}`).join("")}var Ja=(t,n)=>t.since>=0&&t.since===n;function Za({kind:t,tie:n,places:e}){let[r,o]=[e[n.i],e[n.j]];return m`<line class=${`tie ${t}`} x1=${r.x} y1=${r.y} x2=${o.x} y2=${o.y} pathLength="1" />`}function Xf({ties:t,month:n},e){let r={pale:[],weak:[],strong:[]};for(let o of t.values())Ja(o,n)||(o.strong?r.strong.push(o):r[n-o.used>=Ff?"pale":"weak"].push(o));return m`<g class="ties">
    ${Object.entries(r).map(([o,i])=>m`<path key=${o} class=${`tie ${o}`} d=${Wf(i,e)} />`)}
  </g>`}function Vf({ties:t,gone:n,month:e},r){let o=[...t].filter(([,i])=>Ja(i,e));return m`<g class="changing">
    ${[...n].map(([i,s])=>m`<${Za} key=${`gone ${i}`} kind="gone" tie=${s} places=${r} />`)}
    ${o.map(([i,s])=>m`<${Za} key=${`born ${i}`} kind="born" tie=${s} places=${r} />`)}
  </g>`}function Yf(t,n,e,r){return m`<g class="people">
    ${t.people.map((o,i)=>{let s=r?.[i],a=s?s.letter:o.letter;return m`<g
        class="person"
        style=${s&&{"--fill":s.fill,"--on-fill":s.ink}}
        transform=${`translate(${n[i].x.toFixed(1)},${n[i].y.toFixed(1)})`}
      >
        <path d=${xn(s?.shape??"circle",e)} />
        ${s?.shape==="ring"&&m`<circle class="ring" r=${e*.78} />`}
        ${e>=jf&&m`<text dy="0.36em" class=${String(a).length>2?"long":""}>${a}</text>`}
      </g>`})}
  </g>`}function Ct({scene:t,arm:n,transport:e,looks:r=null,label:o}){let i=G(null),[s,a]=ur(i),c=Ga(t.people.length,s,a),l=ct(()=>s?Qa(t.people,s,a,c):[],[t.id,s,a,c]),u=ct(()=>l.length?Yf(t,l,c,r):null,[t.id,l,c,r]),{playing:f,speed:h}=e,p=lr(t.arms[n],e,f?Bf[h]:1),{ties:_,month:g}=p,$=l.length>0,d=ct(()=>$&&Xf(p,l),[_,g,l]),y=ct(()=>$&&Vf(p,l),[_,g,l]),v=ct(()=>`${o}. ${Kf(t,_)}`,[t.id,_,o,W.value]),b={width:s,height:a,viewBox:`0 0 ${s} ${a}`,"aria-hidden":"true"},M=p.marks.length-1,N=w=>p.marks.map(({key:T,act:A},O)=>m`<${w} key=${T} act=${A} places=${l} radius=${c} old=${O<M} />`),R={"--beat":`${Hf[h]}ms`,"--letter":`${Math.min(24,c*1.12)}px`};return m`<div class="network" ref=${i} role="img" aria-label=${v} style=${R}>
    ${$&&m`<svg ...${b}>${d}</svg>
      <svg ...${b}>${y}${N(Oa)}</svg>
      <svg ...${b}>${u}</svg>
      <svg ...${b}>${N(Pa)}</svg>
      <div class="pulses">
        ${p.marks.slice(-Uf).map(({key:w,act:T})=>m`<${La} key=${w} act=${T} places=${l} radius=${c} />`)}
      </div>`}
  </div>`}function Kf(t,n){let e=[...n.values()].filter(r=>r.strong).length;return x("network.summary",{people:Y("network.people",t.people.length),ties:Y("network.ties",n.size),strong:Y("network.strong",e)})}function Et(t,n){return t?t.of[n].map(e=>At[e%At.length]):null}function Tn(t){let{transport:n}=t.state;return t.reducedMotion&&n.playing?{...n,step:0}:n}var Gf={share:ut,imbalance:ut,gini:t=>nt(t,2),ties:nt,isolated:nt,strong:nt},Qf=["share","ties","isolated"];function Nn({page:t,arm:n,only:e=Qf}){let r=cr(t.scene.arms[n],t.state.transport.month);return m`<dl class="readouts">
    ${e.map(o=>m`<div key=${o} class=${o}>
        <dt>${t.t(`readout.${o}`)}</dt>
        <dd>${Gf[o](r[o])}</dd>
      </div>`)}
  </dl>`}var za=5;function Oo({page:t,name:n,args:e,disabled:r}){return m`<button type="button" disabled=${r} onClick=${()=>t.send(n,e)}>
    <${mt} name=${n} /><span>${t.t(`transport.${n}`)}</span>
  </button>`}function Zf({page:t}){let n=G(null),{seed:e}=t.state,r=o=>{o.preventDefault();let i=Number(n.current.value);n.current.validity.valid&&Number.isInteger(i)&&t.send("seed",{n:i}),o.currentTarget.closest("details").open=!1};return m`<details class="seed">
    <summary>${t.t("transport.seed",{seed:String(e)})}</summary>
    <form onSubmit=${r} class="popover">
      <label>
        ${t.t("transport.seed_field")}
        <input ref=${n} type="number" min="0" max="999999" step="1" required value=${e} />
      </label>
      <button>${t.t("transport.seed_take")}</button>
      <button type="button" onClick=${()=>t.send("dice")}>
        <${mt} name="dice" /> ${t.t("transport.dice")}
      </button>
    </form>
  </details>`}function tl({page:t}){let{month:n,months:e}=t.state.transport,{step:r,steps:o}=t.state.transport,i=e??t.scene?.months??0,s=n+(o?r/o:0);return m`<div class="month">
    <span>${t.t("transport.month_of",{month:Math.min(i,n+(r>0?1:0)),months:i})}</span>
    <progress max=${i||1} value=${s} aria-label=${t.t("transport.progress")}></progress>
  </div>`}function xt({page:t,children:n}){let{transport:e}=t.state;if(!t.driver)return m`<div class="transport"><${tl} page=${t} />${n}</div>`;let r=t.scene&&e.month>=t.scene.months,o=!t.predicted||!t.scene;return m`<div class="transport" role="group" aria-label=${t.t("transport.label")}>
    <button
      type="button"
      class="play"
      disabled=${o||r}
      onClick=${()=>t.send(e.playing?"pause":"play")}
    >
      <${mt} name=${e.playing?"pause":"play"} />
      <span>${t.t(e.playing?"transport.pause":"transport.play")}</span>
    </button>
    <${Oo} page=${t} name="step" disabled=${o||r} />
    <${Oo} page=${t} name="month" args=${{by:1}} disabled=${o||r} />
    <${Oo} page=${t} name="reset" disabled=${o} />
    <${tl} page=${t} />
    <label class="speed">
      <span>${t.t("transport.speed")}</span>
      <input
        type="range"
        min="1"
        max=${za}
        step="1"
        value=${e.speed}
        aria-valuetext=${t.t("transport.speed_of",{speed:e.speed,speeds:za})}
        onInput=${i=>t.send("speed",{n:Number(i.currentTarget.value)})}
      />
    </label>
    <${Zf} page=${t} />
    ${n}
  </div>`}function Jf(t,n,e){let r=t.people.map(()=>[]);for(let{i:o,j:i,strong:s}of lr(t.arms[n],e,0).ties.values())r[o].push({other:i,strong:s}),r[i].push({other:o,strong:s});return r.map(o=>o.sort((i,s)=>i.other-s.other))}function zf({page:t,arm:n}){let{scene:e,state:r,t:o,who:i,lang:s}=t,a=Jf(e,n,{...r.transport,step:0}),c=(l,u)=>l.filter(f=>f.strong===u).map(f=>t.nameOf(f.other)).join(", ")||"–";return m`<table>
    <caption>
      ${o("twin.caption",{month:r.transport.month})}
    </caption>
    <thead>
      <tr>
        <th scope="col">${o("twin.person")}</th>
        ${i&&m`<th scope="col">${o("twin.strategy")}</th>`}
        <th scope="col">${o("twin.strong")}</th>
        <th scope="col">${o("twin.weak")}</th>
      </tr>
    </thead>
    <tbody>
      ${e.people.map((l,u)=>m`<tr key=${u}>
          <th scope="row">${t.nameOf(u)}</th>
          ${i&&m`<td>${i.strategies[i.of[n][u]][s]}</td>`}
          <td>${c(a[u],!0)}</td>
          <td>${c(a[u],!1)}</td>
        </tr>`)}
    </tbody>
  </table>`}function Gt({page:t,arm:n,name:e}){let[r,o]=V(!1);return m`<details class="twin" onToggle=${i=>o(i.currentTarget.open)}>
    <summary>${e?t.t("twin.title_of",{name:e}):t.t("twin.title")}</summary>
    ${r&&m`<div class="table" tabindex="0" role="region" aria-label=${t.t("twin.title")}>
      <${zf} page=${t} arm=${n} />
    </div>`}
  </details>`}function th(t){let n=ko(t);return[n,n==="share"?"ties":"share"]}function nl({page:t,arm:n,transport:e}){let{t:r,both:o,preset:i,scene:s}=t,a=o(i?.difference?.[n]?.name);return m`<section class=${`world world-${n}`} aria-labelledby=${`world-${n}`}>
    <header>
      <h2 id=${`world-${n}`}><b>${n.toUpperCase()}</b> ${a}</h2>
      <${Nn} page=${t} arm=${n} only=${th(i)} />
    </header>
    <${Ct}
      scene=${s}
      arm=${n}
      transport=${e}
      looks=${Et(t.who,n)}
      label=${r("network.label_of",{arm:n.toUpperCase(),name:a})}
    />
  </section>`}function el({page:t}){let{t:n,both:e,preset:r,scene:o,state:i}=t;if(!o)return m`<${dt} page=${t} title=${n("compare.title")} />`;let s=Tn(t);return m`
    <div class="question">
      <h1 tabindex="-1">${n("compare.title")}</h1>
      ${r&&m`<p class="single"><span>${n("compare.single")}</span> <b>${e(r.difference?.name)}</b></p>`}
      <p class="same" title=${n("compare.same_long")}>
        ${n("compare.same",{seed:String(i.seed),share:Ra(o)})}
      </p>
    </div>
    <div class="two">
      <${nl} page=${t} arm="a" transport=${s} />
      <${nl} page=${t} arm="b" transport=${s} />
    </div>
    <div class="under">
      <${kn} page=${t} arms=${["a","b"]} />
      <${Ea} page=${t} />
    </div>
    <div class="twins">
      <${Mn} page=${t} />
      <${Gt} page=${t} arm="a" name="A" />
      <${Gt} page=${t} arm="b" name="B" />
    </div>
    <${xt} page=${t}><${Q} page=${t} /></${xt}>
  `}var Qt=1920,Rt=1080,bt=60,_r=44,gt=28,rl=22,nh=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","opacity","paint-order","font-family","font-size","font-weight","text-anchor","visibility","display"];async function il({title:t,note:n,foot:e,parts:r}){let o=document.createElement("div");o.className="sheet",o.inert=!0,document.body.append(o);try{return zt(m`<${eh} title=${t} note=${n} foot=${e} parts=${r} />`,o),await ih(),await oh(rh(o))}finally{zt(null,o),o.remove()}}function eh({title:t,note:n,foot:e,parts:r}){let o=Qt-2*bt,i=H(t,o,_r,650).slice(0,2),s=H(n,o,gt).slice(0,3),a=bt+(i.length-.5)*_r*1.15,c=a+s.length*gt*1.15+gt,l=r.some(_=>_.title)?gt*1.8:0,u=(o-(r.length-1)*bt)/r.length,f=Rt-c-l-bt-rl,h=_=>bt+_*(u+bt),p=(_,g,$,d)=>m`<${U} lines=${_} x=${bt} y=${g} size=${$} name=${d} />`;return m`
    <svg class="chart outer" width=${Qt} height=${Rt} viewBox=${`0 0 ${Qt} ${Rt}`}>
      <rect class="ground" width=${Qt} height=${Rt} />
      ${p(i,bt+(i.length-1)*_r*1.15/2,_r,"end")}
      ${p(s,a+gt*.7+(s.length-1)*gt*1.15/2,gt,"label")}
      ${r.map((_,g)=>_.title&&m`<${U} key=${g} lines=${[_.title]} x=${h(g)} y=${c+gt*.7} size=${gt} name="end" />`)}
      ${p([e],Rt-bt*.6,rl,"tick")}
    </svg>
    ${r.map((_,g)=>m`<div
        key=${g}
        class="part"
        data-x=${h(g)}
        data-y=${c+l}
        style=${{width:`${u}px`,height:`${f}px`}}
      >
        ${_.content({width:Math.floor(u),height:Math.floor(f),size:gt})}
      </div>`)}
  `}function rh(t){let n=ol(t.querySelector("svg.outer"));for(let e of t.querySelectorAll(".part")){let r=ol(e.querySelector("svg"));r.setAttribute("x",e.dataset.x),r.setAttribute("y",e.dataset.y),n.append(r)}return n}function ol(t){let n=t.cloneNode(!0),e=[t,...t.querySelectorAll("*")];return[n,...n.querySelectorAll("*")].forEach((r,o)=>{let i=getComputedStyle(e[o]);for(let s of nh)r.setAttribute(s,i.getPropertyValue(s));r.removeAttribute("class"),r.removeAttribute("style")}),n}async function oh(t){let n=new XMLSerializer().serializeToString(t),e=URL.createObjectURL(new Blob([n],{type:"image/svg+xml"}));try{let r=new Image(Qt,Rt);r.src=e,await r.decode();let o=Object.assign(document.createElement("canvas"),{width:Qt,height:Rt});return o.getContext("2d").drawImage(r,0,0,Qt,Rt),await new Promise((i,s)=>{o.toBlob(a=>a?i(a):s(new Error("the browser made no picture")),"image/png")})}finally{URL.revokeObjectURL(e)}}function ih(){return new Promise(t=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(t,50))))}function sl(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(t),e.download=n,document.body.append(e),e.click(),e.remove(),setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}function sh(t,n){let e=Math.max(...t.map(Math.abs),1e-9),r=2*e/n,o=new Map;return{dots:t.map((s,a)=>({difference:s,world:a})).sort((s,a)=>s.difference-a.difference||s.world-a.world).map(({difference:s,world:a})=>{let c=Math.min(n-1,Math.floor((s+e)/r)),l=o.get(c)??0;return o.set(c,l+1),{world:a,column:c,row:l,difference:s,side:Math.sign(s)}}),far:e,width:r,tallest:Math.max(...o.values(),1)}}function al({pairs:t,smallest:n,unit:e,names:r,width:o,height:i,size:s}){let a={left:s,right:o-s,top:s*3.4,bottom:i-s*3},c=a.right-a.left,l=a.bottom-a.top,u=t.map(([v,b])=>b-v),f=null;for(let v=11;v<=61;v+=2){let b=sh(u,v),M=Math.min(c/v,l/b.tallest);(!f||M>f.diameter)&&(f={...b,columns:v,diameter:M})}let h=K([-f.far,f.far],[a.left,a.right]),p=Math.min(n,f.far),_=h(0),g=Math.max(2,Math.min(f.diameter*.44,s*.6)),$=Math.min(f.diameter,g*2.3),d=$n(h.ticks(7),c,q(et(-.22,e),s)*1.3),y=d.includes(0)?d:[...d,0];return m`<svg class="chart" width=${o} height=${i} viewBox=${`0 0 ${o} ${i}`} aria-hidden="true">
    ${n>0&&m`<rect class="small" x=${h(-p)} width=${h(p)-h(-p)} y=${a.top-s*.5} height=${a.bottom-a.top+s*.5} />`}
    <line class="axis" x1=${a.left} x2=${a.right} y1=${a.bottom} y2=${a.bottom} />
    <line class="axis" x1=${_} x2=${_} y1=${s*.4} y2=${a.bottom} />
    <${U} lines=${H(x("luck.more",{name:r.a}),_-a.left-s,s)} x=${_-s*.8} y=${s*1.4} size=${s} anchor="end" />
    <${U} lines=${H(x("luck.more",{name:r.b}),a.right-_-s,s)} x=${_+s*.8} y=${s*1.4} size=${s} />
    ${y.map(v=>m`<text key=${v} class="tick" x=${h(v)} y=${a.bottom+s*1.3} text-anchor="middle" font-size=${s}>${et(v,e)}</text>`)}
    <text class="tick" x=${(a.left+a.right)/2} y=${a.bottom+s*2.6} text-anchor="middle" font-size=${s}>${x(`luck.axis_${e}`)}</text>
    ${f.dots.map(({world:v,column:b,row:M,side:N})=>{let R=h(-f.far+(b+.5)*f.width);return m`<${ah} key=${v} x=${R} y=${a.bottom-g-2-M*$} r=${g} side=${N} />`})}
  </svg>`}function ah({x:t,y:n,r:e,side:r}){return r>0?m`<circle class="dot dot-b" cx=${t} cy=${n} r=${e} />`:r<0?m`<rect class="dot dot-a" x=${t-e*.88} y=${n-e*.88} width=${e*1.76} height=${e*1.76} />`:m`<circle class="dot dot-same" cx=${t} cy=${n} r=${e*.7} />`}function Lo({worlds:t,preset:n,t:e}){let{unit:r="number",smallest:o=0}=n?.outcome??{},{a:i,b:s}=t,a=i.map((h,p)=>[h,s[p]]).filter(([h,p])=>h!==null&&p!==null),c=a.filter(([h,p])=>p>h).length,l=a.filter(([h,p])=>p<h).length,u={a:l,b:c,same:a.length-c-l},f=Xt(n);return{counts:u,sentence:e("luck.counts",u),draw:h=>al({...h,pairs:a,smallest:Math.abs(o),unit:r,names:f}),table:{head:[e("luck.world"),e("luck.seed"),f.a,f.b,e("luck.difference")],rows:i.map((h,p)=>[k(p+1),String(t.seeds?.[p]??""),k(h,r),k(s[p],r),h===null||s[p]===null?"–":et(s[p]-h,r)])}}}function Po({name:t,value:n}){return m`<div class="readout"><dt>${t}</dt><dd>${n}</dd></div>`}function ll({page:t}){let{t:n,both:e,number:r,worlds:o,preset:i,state:s}=t,a=o&&Lo({worlds:o,preset:i,t:n});return m`
    <div class="question">
      <h1 tabindex="-1">${n("luck.title")}</h1>
      <p class="lead">${e(i?.question)} ${n("luck.lead")}</p>
      ${o&&m`<p class=${`verdict verdict-${o.sentence?.variant}`}>${e(o.sentence)}</p>`}
    </div>
    ${!a&&m`<p class="empty">${n("luck.empty")}</p>`}
    ${a&&m`<div class="luck">
        <figure class="figure" data-chart="luck">
          <figcaption><h2>${n("luck.chart")}</h2><p class="aside">${n("luck.small")}</p></figcaption>
          <${Vt} draw=${a.draw} label=${`${n("luck.chart")}. ${a.sentence}`} />
          <${zn} table=${a.table} title=${n("luck.chart")} />
        </figure>
        <dl class="readouts column">
          <${Po} name=${n("luck.b_more")} value=${r(a.counts.b,"whole")} />
          <${Po} name=${n("luck.a_more")} value=${r(a.counts.a,"whole")} />
          ${a.counts.same>0&&m`<${Po} name=${n("luck.same")} value=${r(a.counts.same,"whole")} />`}
        </dl>
      </div>`}
    <div class="transport">
      <${sr} page=${t} job=${s.worlds} words="luck" start=${()=>t.send("worlds")} />
      <${Q} page=${t} />
    </div>
  `}function cl({options:t,outcome:n,width:e,height:r,size:o}){let i=Math.max(1,...t.map(({count:l})=>l)),s=x("reveal.outcome"),a=r/t.length,c=q(`${k(i)}  ✓ ${s}`,o,600)+o*1.2;return m`<svg class="chart" width=${e} height=${r} viewBox=${`0 0 ${e} ${r}`} aria-hidden="true">
    ${t.map(({label:l,count:u},f)=>{let h=H(l,e-o,o,f===n?600:400).slice(0,2),p=h.length*o*1.15,_=Math.max(o*.6,Math.min(o*1.3,a-p-o*.7)),g=f*a+(a-p-_-o*.2)/2,$=Math.max(2,u/i*(e-c));return m`<g key=${l} class=${f===n?"guess came-true":"guess"}>
        <${U} lines=${h} x=${2} y=${g+p/2} size=${o} name=${f===n?"end":"label"} />
        <rect x=${2} y=${g+p+o*.2} width=${$} height=${_} />
        <text class="end" x=${$+o*.6} y=${g+p+o*.2+_/2} dy="0.35em" font-size=${o}>
          ${k(u)}${f===n?`  ✓ ${s}`:""}
        </text>
      </g>`})}
  </svg>`}function lh({page:t}){let{t:n,both:e,number:r,preset:o,state:i}=t,{prediction:s}=i;if(!o)return null;let a=o.prediction.options.map(({text:h},p)=>({label:e(h),count:s.tally?.[p]??0})),c=i.outcome?.answer??null,l=a.map(({label:h,count:p})=>n("reveal.option_count",{option:h,count:p})),u=n("reveal.room_sentence",{list:l.join("; "),unsure:s.unsure??0}),f=s.locked&&(s.total??0)>0;return m`<section class="room">
    <h2>${n("reveal.room")}</h2>
    ${s.skipped&&m`<p>${n("reveal.skipped")}</p>`}
    ${s.locked&&!f&&m`<p>${n("reveal.nobody")}</p>`}
    <${Vt} draw=${h=>cl({...h,options:a,outcome:c})} label=${u} />
    ${f&&m`<p class="aside">
      ${n("reveal.unsure",{count:r(s.unsure??0,"whole")})}
      ${s.confidence&&m` · ${n("reveal.confidence",{value:s.confidence})}`}
    </p>`}
  </section>`}function ch({page:t,chosen:n,charts:e,choose:r}){let{t:o}=t;return m`<fieldset class="choice charts">
    <legend class="hidden">${o("chart.choose")}</legend>
    ${e.map(i=>m`<label key=${i}>
        <input
          type="radio"
          name="chart"
          value=${i}
          checked=${i===n}
          disabled=${!t.driver||ir.includes(i)&&!t.who}
          onChange=${()=>r(i)}
        />
        <span>${o(`chart.${i}_short`)}</span>
      </label>`)}
  </fieldset>`}function uh({page:t}){let{t:n,both:e,number:r,who:o,scene:i}=t,s=["a","b"].filter(c=>i.arms[c]),a=(c,l)=>o.of[c].filter(u=>u===l).length;return m`<ul class="who" aria-label=${n("reveal.who_done")}>
    ${o.strategies.map((c,l)=>{let u=bn(l),f=s.map(h=>`${h.toUpperCase()} ${r(a(h,l),"whole")}`);return m`<li key=${c.id}>
        <svg viewBox="-18 -18 36 36" aria-hidden="true"><${u} x=${0} y=${0} r=${9} /></svg>
        <span>${e(c)}</span> <span class="aside">${f.join(" · ")}</span>
      </li>`})}
  </ul>`}function qo({state:t,preset:n,who:e}){let r=o=>o in or&&(e||!ir.includes(o));return[t.chart,...n?.charts??[],"C2"].find(o=>o&&r(o))}function ul({page:t}){let{t:n,both:e,scene:r,state:o,preset:i,who:s,driver:a}=t;if(!r)return m`<${dt} page=${t} title=${n("reveal.title")} />`;let c=qo(t),l=Jn(c,{scene:r,who:s,preset:i});return m`
    <div class="question">
      <h1 tabindex="-1">${n("reveal.title")}</h1>
      ${o.outcome&&m`<p class=${`verdict verdict-${o.outcome.variant}`}>${e(o.outcome)}</p>`}
    </div>
    <div class="reveal">
      <div class="told">
        <${lh} page=${t} />
        ${s?m`<${uh} page=${t} />`:m`<p class="hint">${n("reveal.hidden")}</p>`}
      </div>
      <section class="charted" aria-label=${n("chart.choose")}>
        <${ch} page=${t} chosen=${c} charts=${Object.keys(or)} choose=${u=>t.send("chart",{id:u})} />
        ${l&&m`<${xa} key=${c} chart=${l} />`}
      </section>
    </div>
    <div class="transport">
      ${a&&!o.revealed&&m`<button type="button" class="primary" onClick=${()=>t.send("reveal")}>${n("reveal.who")}</button>`}
      <span class="hint">${n("reveal.one_run")}</span>
      <${Q} page=${t} />
    </div>
  `}function fl({t,both:n,preset:e,scene:r}){let o=e?n(e.title):t("nav.sandbox");return t("export.origin",{title:o,seed:String(r.seed),version:r.version})}function fh(t){let{t:n,both:e,preset:r,scene:o,state:i,who:s}=t,a=Xt(r),c=i.transport.month||o.months,l={month:c,step:0,steps:0,playing:!1,speed:1};return{title:r?e(r.question):n("nav.sandbox"),note:n("export.stage_note",{month:c,months:o.months}),foot:fl(t),parts:["a","b"].filter(u=>o.arms[u]).map(u=>({title:a[u],content:()=>m`<${Ct} scene=${o} arm=${u} transport=${l} looks=${Et(s,u)} label=${a[u]} />`}))}}function hh(t,n){let{t:e,both:r,preset:o,scene:i,who:s,worlds:a}=t,c=n==="luck"?{title:e("luck.chart"),...Lo({worlds:a,preset:o,t:e}),sentence:r(a.sentence)}:Jn(n,{scene:i,who:s,preset:o});return{title:c.title,note:c.sentence,foot:fl(t),parts:[{content:c.draw}]}}function gr({title:t,note:n,children:e}){return m`<li class="export-item"><h2>${t}</h2><p class="aside">${n}</p>${e}</li>`}function Io({page:t,name:n,title:e,note:r,make:o,children:i}){let{t:s}=t,[a,c]=V("");return m`<${gr} title=${e} note=${r}>
    ${i}
    <button type="button" class="primary" onClick=${async()=>{try{sl(await il(o()),n),c(s("export.saved",{name:n}))}catch{c(s("export.failed"))}}}>${s("export.save_png")}</button>
    <p role="status">${a}</p>
  </${gr}>`}function Do({page:t,href:n,title:e,note:r,kind:o}){let{t:i}=t;return m`<${gr} title=${e} note=${r}>
    <a class="button primary" href=${n} download>${i("export.save",{kind:o})}</a>
  </${gr}>`}function ph({page:t,chosen:n,choose:e}){let{t:r,worlds:o,who:i}=t,s=["C1","C2","C3","C4","C5","C6","C7"].filter(a=>Jn(a,{...t,who:i}));return m`<label class="which">
    <span>${r("export.which_chart")}</span>
    <select value=${n} onChange=${a=>e(a.currentTarget.value)}>
      ${s.map(a=>m`<option key=${a} value=${a}>${r(`chart.${a}`)}</option>`)}
      ${o&&m`<option value="luck">${r("luck.title")}</option>`}
    </select>
  </label>`}function hl({page:t}){let{t:n,scene:e,preset:r,lang:o}=t,[i,s]=V(null);if(!e)return m`<${dt} page=${t} title=${n("export.title")} />`;let a=i??qo(t),c=`${r?.id??"sandbox"}_${e.seed}`;return m`
    <div class="question">
      <h1 tabindex="-1">${n("export.title")}</h1>
      <p class="lead">${n("export.lead")}</p>
    </div>
    <ul class="exports">
      <${Io} page=${t} name=${`${c}_${n("export.stage_file")}.png`} title=${n("export.stage_png")} note=${n("export.stage_png_note")} make=${()=>fh(t)} />
      <${Io} page=${t} name=${`${c}_${a}.png`} title=${n("export.chart_png")} note=${n("export.chart_png_note")} make=${()=>hh(t,a)}>
        <${ph} page=${t} chosen=${a} choose=${s} />
      </${Io}>
      ${tn()?m`<li class="export-item aside">${n("export.not_recorded")}</li>`:mh(t,o)}
    </ul>
  `}function mh(t,n){let{t:e,preset:r,driver:o}=t;return o?m`
    <${Do} page=${t} href="/export/data.csv" kind="CSV" title=${e("export.data")} note=${e("export.data_note")} />
    ${r&&m`<${Do} page=${t} href=${`/export/handout.pdf?lang=${n}`} kind="PDF" title=${e("export.handout")} note=${e("export.handout_note")} />`}
    ${r&&m`<${Do} page=${t} href=${`/export/replay.html?lang=${n}`} kind="HTML" title=${e("export.replay")} note=${e("export.replay_note")} />`}
  `:null}function pl({page:t}){let{t:n,both:e,preset:r,scene:o,state:i}=t;if(!o)return m`<${dt} page=${t} title=${n("meet.title")} />`;let s=i.arm??"a";return m`
    <div class="one">
      <section class="picture" aria-label=${n("network.label")}>
        <${Ct}
          scene=${o}
          arm=${s}
          transport=${Tn(t)}
          looks=${Et(t.who,s)}
          label=${n("network.label")}
        />
        <${Mn} page=${t} />
      </section>
      <section class="beside">
        <h1 tabindex="-1">${e(r?.title)||n("meet.title")}</h1>
        <p class="lead">${e(r?.lead??r?.scene)||n("meet.lead")}</p>
        <${Nn} page=${t} arm=${s} />
        ${t.predicted&&m`<${kn} page=${t} arms=${[s]} />`}
        <${Gt} page=${t} arm=${s} />
      </section>
    </div>
    ${!t.predicted&&t.driver&&m`<p class="hint">${n("meet.closed")}</p>`}
    <${xt} page=${t}><${Q} page=${t} /></${xt}>
  `}var dh=[1,2,3];function ml({page:t,index:n,text:e,count:r,add:o}){let{t:i,driver:s,state:a}=t,c=a.prediction.locked||a.prediction.skipped,l=u=>{let f={ArrowUp:1,ArrowDown:-1}[u.key];f&&(u.preventDefault(),o(f))};return m`<li class="answer">
    <span class="letter" aria-hidden="true">${n}</span>
    <span class="text">${e}</span>
    ${r!==null&&m`<span class="count">${nt(r)}</span>`}
    ${s&&!c&&m`<span class="hands" onKeyDown=${l}>
      <button type="button" aria-label=${i("predict.minus_of",{text:e})} onClick=${()=>o(-1)}>−</button>
      <button type="button" aria-label=${i("predict.plus_of",{text:e})} onClick=${()=>o(1)}>+</button>
    </span>`}
  </li>`}function _h({page:t}){let{t:n,state:e,driver:r}=t;return m`<fieldset class="choice confidence">
    <legend>${n("predict.confidence")}</legend>
    ${dh.map(o=>m`<label>
        <input
          type="radio"
          name="confidence"
          value=${o}
          checked=${e.prediction.confidence===o}
          disabled=${!r||e.prediction.locked}
          onChange=${()=>t.send("confidence",{n:o})}
        />
        <span>${n(`predict.confidence_${o}`)}</span>
      </label>`)}
  </fieldset>`}function dl({page:t}){let{t:n,both:e,preset:r,state:o,role:i,driver:s}=t,{prediction:a}=o,c=a.locked||a.skipped,l=h=>{t.send(h),t.send("go",{screen:"run"})},u=r?.prediction?.options??r?.options??[],f=a.tally&&(a.locked||i==="console");return m`
    <div class="predict">
      <p class="eyebrow">${n("predict.title")}</p>
      <h1 tabindex="-1">${e(r?.prediction?.question??r?.ask??r?.question)}</h1>
      <ol class="answers">
        ${u.map((h,p)=>m`<${ml}
            key=${p}
            page=${t}
            index=${String.fromCharCode(65+p)}
            text=${e(h.text??h)}
            count=${f?a.tally[p]:null}
            add=${_=>t.send("tally",{option:p,by:_})}
          />`)}
        <${ml}
          page=${t}
          index="?"
          text=${n("predict.unsure")}
          count=${f?a.unsure:null}
          add=${h=>t.send("unsure",{by:h})}
        />
      </ol>
      <div class="row">
        <p class="total" role="status">
          ${a.locked?Y("predict.locked",a.total??0):a.skipped?n("predict.skipped"):Y("predict.total",a.total??0)}
        </p>
        <${_h} page=${t} />
      </div>
    </div>
    <div class="transport">
      ${s&&!c&&m`<button type="button" class="primary" onClick=${()=>l("lock")}>${n("predict.lock")}</button>
        <button type="button" onClick=${()=>l("skip")}>${n("predict.skip")}</button>`}
      ${!s&&m`<span>${n("predict.hands")}</span>`}
      ${c&&m`<${Q} page=${t} />`}
    </div>
  `}function gh({page:t,arm:n}){let{t:e,both:r,preset:o}=t;return m`<fieldset class="choice arms">
    <legend>${e("run.world")}</legend>
    ${["a","b"].map(i=>m`<label>
        <input
          type="radio"
          name="arm"
          value=${i}
          checked=${n===i}
          disabled=${!t.driver}
          onChange=${()=>t.send("arm",{arm:i})}
        />
        <span>${i.toUpperCase()} · ${r(o?.difference?.[i]?.name)}</span>
      </label>`)}
  </fieldset>`}function _l({page:t}){let{t:n,scene:e,state:r}=t;if(!e)return m`<${dt} page=${t} title=${n("run.title")} />`;let o=r.arm??"a";return m`
    <div class="one">
      <section class="picture" aria-label=${n("network.label")}>
        <${Ct}
          scene=${e}
          arm=${o}
          transport=${Tn(t)}
          looks=${Et(t.who,o)}
          label=${n("network.label")}
        />
        <${Mn} page=${t} />
      </section>
      <section class="beside">
        <h1 tabindex="-1">${n("run.title")}</h1>
        ${t.preset&&m`<${gh} page=${t} arm=${o} />`}
        <${Nn} page=${t} arm=${o} />
        <${kn} page=${t} arms=${[o]} />
        <${Gt} page=${t} arm=${o} />
      </section>
    </div>
    <${xt} page=${t}><${Q} page=${t} /></${xt}>
  `}function gl(t,n,e,r){let o=t.map((c,l)=>l).filter(c=>c!==e&&!n[c]);if(n[e]||o.length===0)return[...t];let i=t[e]+o.reduce((c,l)=>c+t[l],0),s=[...t];s[e]=Math.max(0,Math.min(i,Math.round(r)));let a=$r(i-s[e],o.map(c=>t[c]));return o.forEach((c,l)=>s[c]=a[l]),s}function $r(t,n){let e=n.reduce((a,c)=>a+c,0),r=n.map(a=>e>0?t*a/e:t/n.length),o=r.map(Math.floor),i=t-o.reduce((a,c)=>a+c,0),s=r.map((a,c)=>[a-o[c],c]).sort(([a,c],[l,u])=>l-a||c-u);for(let[,a]of s.slice(0,i))o[a]+=1;return o}function $l(t,n,e){let r=t.reduce((a,c,l)=>a+(n[l]?c:0),0),o=t.map((a,c)=>c).filter(a=>!n[a]);if(r>e||o.length===0)return[...t];let i=$r(e-r,o.map(a=>t[a])),s=[...t];return o.forEach((a,c)=>s[a]=i[c]),s}var $h={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-5,PageUp:5};function yl({page:t,rows:n,setCounts:e,setLocks:r,remove:o}){let i=n.map(({count:$})=>$),[s,a]=V(i),c=G(null);lt(()=>a(i),[i.join()]);let l=n.map($=>$.locked),u=i.reduce(($,d)=>$+d,0),f=$=>{c.current?.row!==$&&(c.current={row:$,counts:s})},h=()=>c.current=null,p=($,d)=>{let y=gl(c.current?.row===$?c.current.counts:s,l,$,d);a(y),e(y)},_=$=>d=>{let y=$h[d.key];!y||d.ctrlKey||d.altKey||d.metaKey||(d.preventDefault(),f($),p($,s[$]+y))},g=({id:$})=>r(n.filter(d=>d.id===$!==d.locked).map(d=>d.id));return m`<ul class="mix-rows">
    ${n.map(($,d)=>{let y=bn(d),v=!t.driver||$.locked;return m`<li key=${$.id} data-strategy=${$.id}>
        <svg viewBox="-18 -18 36 36" aria-hidden="true"><${y} x=${0} y=${0} r=${9} /></svg>
        <span class="name" id=${`mix-${$.id}`}>${$.name}</span>
        <input
          type="range"
          min="0"
          max=${u}
          step="1"
          value=${s[d]}
          disabled=${v}
          aria-labelledby=${`mix-${$.id}`}
          onPointerDown=${()=>f(d)}
          onPointerUp=${h}
          onBlur=${h}
          onKeyDown=${_(d)}
          onInput=${b=>p(d,Number(b.currentTarget.value))}
        />
        <input
          type="number"
          min="0"
          max=${u}
          value=${s[d]}
          disabled=${v}
          aria-labelledby=${`mix-${$.id}`}
          onKeyDown=${_(d)}
          onBlur=${h}
          onChange=${b=>{h(),p(d,Number(b.currentTarget.value)||0),b.currentTarget.value=s[d]}}
        />
        <label class="lock">
          <input type="checkbox" checked=${$.locked} disabled=${!t.driver} onChange=${()=>g($)} />
          <span>${t.t("sandbox.lock")}</span>
        </label>
        <span class="zero">${s[d]===0?t.t("sandbox.zero"):""}</span>
        ${s[d]===0&&t.driver&&n.length>1&&m`<button type="button" onClick=${()=>o($.id)}>${t.t("sandbox.remove")}</button>`}
      </li>`})}
  </ul>`}var yh=2e5;async function vh(t){let n=new URLSearchParams(location.search).get("key"),e=await fetch(`/network${n?`?key=${encodeURIComponent(n)}`:""}`,{method:"POST",headers:{"Content-Type":"text/csv"},body:t});return e.ok?null:(await e.json().catch(()=>({}))).detail??""}function yr({page:t,folded:n=!1}){let{t:e,number:r,state:o,driver:i}=t,[s,a]=V("");if(!i||tn())return null;let c=async h=>{if(!h)return;if(h.size>yh)return a(e("network_own.too_large"));let p=await vh(await h.text());return a(p===null?"":e("network_own.refused",{reason:p}))},l=h=>{h.preventDefault(),c(h.dataTransfer.files[0])},[u,f]=n?["details","summary"]:["section","h2"];return m`<${u} class="own-network" onDragOver=${h=>h.preventDefault()} onDrop=${l}>
    <${f}>${e("network_own.title")}</${f}>
    ${o.network?m`<p>${e("network_own.there",{people:r(o.network.people,"whole")})}</p>
          <label class="check">
            <input
              type="checkbox"
              checked=${o.network.letters}
              onChange=${h=>t.send("letters",{on:h.currentTarget.checked})}
            />
            <span>${e("network_own.letters")}</span>
          </label>
          <button type="button" onClick=${()=>t.send("forget_network")}>${e("network_own.forget")}</button>`:m`<p class="aside">${e("network_own.lead")}</p>
          <label class="file">
            <input type="file" accept=".csv,text/csv,text/plain" onChange=${h=>c(h.currentTarget.files[0])} />
            <span>${e("network_own.choose")}</span>
          </label>`}
    <p role="status">${s}</p>
  </${u}>`}var vl=4,xl=60,xh=6,bh=[12,24,36,60],wh=[0,.02,.05,.1,.2],kh=["referral","weaving","gossip","voice","events","bonds"];function Mh(){let[t,n]=V([]);return lt(()=>{Ee("/strategies.json").then(n,()=>n([]))},[]),t}function bl({page:t,name:n,values:e,value:r,show:o,set:i}){return m`<fieldset class="choice framed">
    <legend>${t.t(`sandbox.${n}`)}</legend>
    ${e.map(s=>m`<label key=${s}>
        <input type="radio" name=${n} value=${s} checked=${s===r} disabled=${!t.driver} onChange=${()=>i(s)} />
        <span>${o(s)}</span>
      </label>`)}
  </fieldset>`}function Sh({page:t,switches:n,set:e}){return m`<fieldset class="switches">
    <legend>${t.t("sandbox.switches")}</legend>
    ${kh.map(r=>m`<label key=${r} class="check">
        <input
          type="checkbox"
          checked=${!!n[r]}
          disabled=${!t.driver}
          onChange=${o=>e({...n,[r]:o.currentTarget.checked})}
        />
        <span>${t.t(`switch.${r}`)}</span>
      </label>`)}
  </fieldset>`}function Th({page:t,strategies:n,people:e,add:r}){let o=n.filter(({id:i})=>!(i in e));return!t.driver||Object.keys(e).length>=xh||o.length===0?null:m`<label class="which">
    <span>${t.t("sandbox.add")}</span>
    <select value="" onChange=${i=>i.currentTarget.value&&r(i.currentTarget.value)}>
      <option value="">${t.t("sandbox.choose")}</option>
      ${o.map(i=>m`<option key=${i.id} value=${i.id}>${t.both(i)}</option>`)}
    </select>
  </label>`}function wl({page:t}){let{t:n,both:e,number:r,state:o,driver:i}=t,s=Mh(),{people:a,locks:c,switches:l,noise:u,months:f}=o.sandbox,h=Object.keys(a),p=Object.values(a),_=p.reduce((v,b)=>v+b,0),g=v=>t.send("sandbox_set",v),$=v=>g({people:Object.fromEntries(h.map((b,M)=>[b,v[M]]))}),d=v=>e(s.find(b=>b.id===v))||v,y=()=>$($r(_,p.map(()=>1)));return m`
    <div class="question">
      <h1 tabindex="-1">${n("sandbox.title")}</h1>
      <p class="lead">${n("sandbox.lead")}</p>
    </div>
    <div class="sandbox">
      <section class="mix" aria-labelledby="mix">
        <h2 id="mix">${n("sandbox.mix",{total:r(_,"whole")})}</h2>
        <${yl}
          page=${t}
          rows=${h.map((v,b)=>({id:v,name:d(v),count:p[b],locked:c.includes(v)}))}
          setCounts=${$}
          setLocks=${v=>g({locks:v})}
          remove=${v=>g({people:Object.fromEntries(Object.entries(a).filter(([b])=>b!==v)),locks:c.filter(b=>b!==v)})}
        />
        <div class="row">
          <${Th} page=${t} strategies=${s} people=${a} add=${v=>g({people:{...a,[v]:0}})} />
          ${i&&m`<button type="button" onClick=${y}>${n("sandbox.even")}</button>`}
          <label class="which">
            <span>${n("sandbox.size")}</span>
            <input
              type="number"
              min=${vl}
              max=${xl}
              value=${_}
              disabled=${!i||!!o.network}
              onChange=${v=>{let b=Math.max(vl,Math.min(xl,Math.round(Number(v.currentTarget.value)||_)));$($l(p,h.map(M=>c.includes(M)),b))}}
            />
          </label>
        </div>
      </section>
      <section class="rules" aria-labelledby="rules">
        <h2 id="rules">${n("sandbox.rules")}</h2>
        <${Sh} page=${t} switches=${l} set=${v=>g({switches:v})} />
        <${bl} page=${t} name="noise" values=${wh} value=${u} show=${v=>r(v,"percent")} set=${v=>g({noise:v})} />
        <${bl} page=${t} name="months" values=${bh} value=${f} show=${v=>r(v,"whole")} set=${v=>g({months:v})} />
        <${yr} page=${t} />
      </section>
    </div>
    <div class="transport">
      ${i&&m`<button type="button" class="primary" onClick=${()=>t.send("sandbox_run")}>${n("sandbox.run")}</button>`}
    </div>
  `}function Nh({page:t,preset:n}){let{both:e,driver:r}=t,o=m`<span class="title">${e(n.title)}</span>
    <span class="question">${e(n.question)}</span>`;return m`<li>
    ${r?m`<button type="button" class="card" onClick=${()=>t.send("open",{preset:n.id})}>
          ${o}
        </button>`:m`<div class="card">${o}</div>`}
  </li>`}function Ah({page:t}){let{t:n}=t;return m`<details class="check">
    <summary>${n("check.title")}</summary>
    <p>${n("check.lead")}</p>
    <ul class="shapes">
      ${At.map(({shape:e,fill:r,ink:o,letter:i})=>m`<li key=${e}>
          <svg viewBox="-40 -40 80 80" role="img" aria-label=${n(`shape.${e}`)}>
            <g class="person" style=${{"--fill":r,"--on-fill":o}}>
              <path d=${xn(e,24)} />
              ${e==="ring"&&m`<circle class="ring" r="19" />`}
              <text dy="0.36em">${i}</text>
            </g>
          </svg>
        </li>`)}
    </ul>
    <ul class="signs">
      ${["granted","refused","unable","offered"].map(e=>m`<li key=${e}>
          <svg viewBox="-12 -12 24 24" aria-hidden="true"><${te} sign=${e} radius=${10} /></svg>
          ${n(`legend.${e}`)}
        </li>`)}
    </ul>
    <p class="huge">${n("check.number")}</p>
    <ul>
      ${["browser","sound","screen","keys"].map(e=>m`<li key=${e}>${n(`check.${e}`)}</li>`)}
    </ul>
  </details>`}function kl({page:t}){let{t:n,presets:e,driver:r}=t;return m`
    <div class="opening">
      <h1 tabindex="-1">${n("start.title")}</h1>
      <p class="lead">${n(r?"start.lead":"start.waiting")}</p>
    </div>
    <ul class="cards">
      ${e.map(o=>m`<${Nh} key=${o.id} page=${t} preset=${o} />`)}
      <li>
        ${r?m`<button type="button" class="card sandbox" onClick=${()=>t.send("go",{screen:"sandbox"})}>
              <span class="title">${n("start.sandbox")}</span>
              <span class="question">${n("start.sandbox_lead")}</span>
            </button>`:m`<div class="card sandbox">
              <span class="title">${n("start.sandbox")}</span>
              <span class="question">${n("start.sandbox_lead")}</span>
            </div>`}
      </li>
    </ul>
    <${yr} page=${t} folded />
    <${Ah} page=${t} />
  `}function Ml({page:t}){let{t:n,both:e,preset:r}=t;return m`
    <div class="question">
      <h1 tabindex="-1">${n("transfer.title")}</h1>
      <p class="lead">${n("transfer.lead")}</p>
    </div>
    <ol class="prompts">
      ${(r?.transfer??[]).map((o,i)=>m`<li key=${i}><span class="letter" aria-hidden="true">${i+1}</span><p>${e(o)}</p></li>`)}
    </ol>
    <div class="transport"><${Q} page=${t} /></div>
  `}var Fo={start:{Screen:kl},meet:{Screen:pl},predict:{Screen:dl},run:{Screen:_l},compare:{Screen:el},reveal:{Screen:ul},luck:{Screen:ll},break:{Screen:wa},transfer:{Screen:Ml},export:{Screen:hl},sandbox:{Screen:wl}},Zt=["meet","predict","run","compare","reveal","luck","break","transfer","export"],wn=new Set(["run","compare","reveal","luck","break","transfer","export"]);function ba(t){return Zt[Zt.indexOf(t)+1]??null}function Sl({page:t}){return!t.state.black||t.role==="console"?null:m`<div class="black">
    <p class="hidden" role="status">${x("black.on")}</p>
    ${t.driver&&m`<button type="button" class="quiet" onClick=${()=>t.send("black",{on:!1})}>
      ${x("black.off")}
    </button>`}
  </div>`}var Ch=new Set(["meet","run","compare"]);function Tl(t){let n=Zt.indexOf(L.value.screen),e=Zt[n+t];n>=0&&e&&(Fn.value||!wn.has(e))&&Dt("go",{screen:e})}function vr(t,n){Ch.has(L.value.screen)&&Fn.value&&Dt(t,n)}var jo=[{name:"play",keys:[" "],shown:["space"],act:()=>vr(L.value.transport.playing?"pause":"play")},{name:"step",keys:["ArrowRight"],shown:["right"],act:()=>vr("step")},{name:"month",keys:["m"],shown:["m"],act:()=>vr("month",{by:1})},{name:"reset",keys:["r"],shown:["r"],act:()=>vr("reset")},{name:"speed",keys:["1","2","3","4","5"],shown:["1to5"],act:t=>Dt("speed",{n:Number(t)})},{name:"next",keys:["n","PageDown"],shown:["n","pagedown"],act:()=>Tl(1)},{name:"back",keys:["p","PageUp"],shown:["p","pageup"],act:()=>Tl(-1)},{name:"black",keys:["b"],shown:["b"],act:()=>Dt("black",{on:!L.value.black})},{name:"lang",keys:["l"],shown:["l"],anyone:!0,act:()=>W.value=St[(St.indexOf(W.value)+1)%St.length]},{name:"help",keys:["?"],shown:["question"],anyone:!0,act:()=>document.getElementById("help").click()}];function Eh(t){let n=t.target instanceof Element?t.target:document.body;return n.closest("dialog[open], textarea, select, [contenteditable]")||n.closest("input")?!0:t.key===" "&&!!n.closest("button, summary, a")}function Nl(t){if(on.value==="off"||t.ctrlKey||t.metaKey||t.altKey||t.defaultPrevented||!L.value||Eh(t))return;let n=t.key.length===1?t.key.toLowerCase():t.key,e=jo.find(r=>r.keys.includes(n));!e||!(Ce.value||e.anyone)||(t.preventDefault(),e.act(n))}function Al(){return document.addEventListener("keydown",Nl),()=>document.removeEventListener("keydown",Nl)}function Cl(){let t=G(null);return m`
    <button
      type="button"
      class="quiet"
      id="help"
      aria-haspopup="dialog"
      title=${x("help.title")}
      onClick=${()=>t.current.showModal()}
    >
      ?<span class="hidden"> ${x("help.title")}</span>
    </button>
    <dialog ref=${t} aria-labelledby="help-title" class="help">
      <h2 id="help-title">${x("help.title")}</h2>
      <p>${x("help.lead")}</p>
      <dl>
        ${jo.map(({shown:n,name:e})=>m`<div key=${e}>
            <dt>${n.map(r=>m`<kbd>${x(`key.${r}`)}</kbd> `)}</dt>
            <dd>${x(`help.${e}`)}</dd>
          </div>`)}
      </dl>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked=${on.value==="on"}
            onChange=${n=>on.value=n.currentTarget.checked?"on":"off"}
          />
          <span>${x("help.keys")}</span>
        </label>
      </p>
      <form method="dialog"><button class="primary">${x("help.close")}</button></form>
    </dialog>
  `}function Bo({name:t,setting:n,values:e,label:r}){return m`<fieldset class="choice">
    <legend class="hidden">${r}</legend>
    ${e.map(o=>m`<label>
        <input
          type="radio"
          name=${t}
          value=${o}
          checked=${n.value===o}
          onChange=${()=>n.value=o}
        />
        <span lang=${t==="lang"?o:void 0} class=${`${t}-${o}`}>${x(`${t}.${o}`)}</span>
        <span class="hidden">${x(`${t}.${o}.long`)}</span>
      </label>`)}
  </fieldset>`}function Rh({page:t}){let{state:n,driver:e}=t;return n.screen==="start"||n.screen==="sandbox"?m`<p class="place">${x(`nav.${n.screen}`)}</p>`:m`<nav class="steps" aria-label=${x("nav.label")}>
    <ol>
      ${Zt.map(r=>{let o=r===n.screen,i=wn.has(r)&&!t.predicted;return m`<li key=${r} class=${o?"here":""}>
          ${e?m`<button
                type="button"
                aria-current=${o?"step":void 0}
                disabled=${i}
                title=${i?x("nav.closed"):void 0}
                onClick=${()=>t.send("go",{screen:r})}
              >
                ${x(`nav.${r}`)}
              </button>`:m`<span aria-current=${o?"step":void 0}>${x(`nav.${r}`)}</span>`}
        </li>`})}
    </ol>
  </nav>`}function Oh({open:t}){let n=m`
    <${Bo} name="size" setting=${Fr} values=${Ti} label=${x("settings.size")} />
    <${Bo} name="contrast" setting=${Dr} values=${Si} label=${x("settings.contrast")} />
  `;return t?n:m`<details class="view">
    <summary>${x("settings.view")}</summary>
    <div class="popover below">${n}</div>
  </details>`}function El({page:t}){let n=t.state.screen==="start";return m`<header class="top">
    ${t.driver&&!n?m`<button type="button" class="quiet home" onClick=${()=>t.send("home")}>
          <${mt} name="home" /><span class="label">${x("nav.start")}</span>
        </button>`:m`<span class="brand">${x("app.title")}</span>`}
    ${!n&&m`<${Rh} page=${t} />`}
    <div class="looks">
      <${Bo} name="lang" setting=${W} values=${St} label=${x("settings.lang")} />
      <${Oh} open=${n} />
      <${Cl} page=${t} />
    </div>
  </header>`}function Rl({page:t}){let{screen:n,black:e,clients:r}=t.state;return m`<aside class="notes" aria-label=${x("console.label")}>
    <p>${x(`say.${n}`)}</p>
    <div class="row">
      <span>${Y("console.clients",r??1)}</span>
      ${t.driver?m`<button type="button" aria-pressed=${!!e} onClick=${()=>t.send("black",{on:!e})}>
            <${mt} name="dark" /> ${x(e?"black.off":"black.turn_on")}
          </button>`:m`<span>${x("console.no_key")}</span>`}
    </div>
  </aside>`}function Ph({state:t}){let n=[];return sn.value==="lost"&&n.push(x("connection.lost")),an.value&&n.push([x(an.value.reason),an.value.detail].filter(Boolean).join(" ")),t.notice&&n.push(x(t.notice)),t.compile?.state==="failed"&&n.push(x("compile.failed")),n}function Ol({page:t}){let{compile:n,recorded:e}=t.state,r=n?.state==="compiling";return m`<div class="notices" role="status">
    ${Ph(t).map(o=>m`<p key=${o}>${o}</p>`)}
    ${r&&t.driver&&m`<p>
      <label>
        ${x("compile.running")}
        <progress max=${n.total||1} value=${n.done??0}></progress>
      </label>
      ${e&&m`<span> ${x("compile.recorded")}</span>`}
    </p>`}
  </div>`}function Lh(){return{state:L.value,preset:Ci.value,presets:Te.value,scene:Ne.value,who:Br.value,worlds:Hr.value,breaking:Ur.value,driver:Ce.value,predicted:Fn.value,reducedMotion:jr.value,lang:W.value,names:Ae.value,role:Me,t:x,tn:Y,both:it,number:Oe,send:Dt,nameOf:Ei}}function Pl(){let t=Lh(),n=G(null),e=t.state?.screen??null;lt(Al,[]);let r=G(null);if(lt(()=>{r.current&&e!==r.current&&(scrollTo(0,0),n.current?.querySelector("h1")?.focus({preventScroll:!0})),r.current=e,document.title=e&&t.preset?`${x(`nav.${e}`)} · ${it(t.preset.title)}`:x("app.title")},[e,t.preset,t.lang]),!t.state){let i=sn.value==="lost"?"connection.lost":"connection.waiting";return m`<main class="waiting"><h1>${x("app.title")}</h1><p role="status">${x(i)}</p></main>`}let{Screen:o}=Fo[e]??Fo.start;return m`
    <a class="skip-link" href="#main">${x("app.skip")}</a>
    <${El} page=${t} />
    <${Ol} page=${t} />
    ${Me==="console"&&m`<${Rl} page=${t} />`}
    <main id="main" ref=${n} tabindex="-1" class=${`screen screen-${e}`}>
      <${o} page=${t} key=${e} />
    </main>
    <${Sl} page=${t} />
  `}var Ll=tn(),ql=Ll?ii(Ll):Ai();Ni();await Pi(St,ql.load);await Ri(ql);zt(m`<${Pl} />`,document.getElementById("page"));
