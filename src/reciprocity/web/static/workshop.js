var O,Qo,Tr,wt,Mr,me,Zo,he,Jo,Nr,Sr,Ul,Rn=Symbol.for("pv"),de={},_e=[],Wl=/^m(i|n|o|s|text|space)$/,Ar=Array.isArray,Cr=_e.slice,qt=Object.assign;function It(t){t&&t.parentNode&&t.remove()}function On(t,n,e){var r,o,i,s={},a=arguments.length;for(i in n)i=="key"?r=n[i]:i=="ref"&&typeof t!="function"?o=n[i]:s[i]=n[i];return a>2&&(s.children=a>3?Cr.call(arguments,2):e),En(t,s,r,o,null)}function En(t,n,e,r,o){var i={type:t,props:n,key:e,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Rn,__v:o||++Qo,__i:-1,__u:0};return!o&&O.vnode&&O.vnode(i),i}function Ft(t){return t.children}function Dt(t,n){this.props=t,this.context=n,this.__g=0}function kt(t,n){if(n==null)return t.__&&kt(t.__,t.__i+1);for(var e;n<t.__k.length;n++)if((e=t.__k[n])&&e.__e)return e.__e;return typeof t.type!="function"||t.props.__P?null:kt(t)}function Xl(t){var n,e=t.__v,r=e.__e,o=[],i=[],s=t.__P;s&&((n=qt({constructor:Rn},e)).__v=e.__v+1,O.vnode&&O.vnode(n),Er(s,n,e,t.__n,s.namespaceURI,32&e.__u?[r]:null,o,r||kt(e),32&e.__u,i),n.__v=e.__v,n.__.__k[n.__i]=n,oi(o,n,i),e.__=e.__e=null,n.__e!=r&&zo(n))}function zo(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(n){return n&&(t.__e=n.__e)}),zo(t)}function Ko(t){(8&t.__g||(t.__g|=8,wt.push(t),me++))&&Mr==O.debounceRendering||((Mr=O.debounceRendering)||queueMicrotask)(ti)}function ti(){try{for(var t,n=1;wt.length;)wt.length>n&&wt.sort(Zo),t=wt.shift(),n=wt.length,8&t.__g&&Xl(t)}finally{(me=wt.length)&&(Mr||queueMicrotask)(ti)}}function ni(t,n,e,r,o,i,s,a,c,l,u){var f,h,p,_,$,g,d=r.__k||_e,y=n.length;for(c=Vl(e,n,d,c,y),f=0;f<y;f++)(p=e.__k[f])!=null&&(h=~p.__i&&d[p.__i]||de,p.__i=f,g=Er(t,p,h,o,i,s,a,c,l,u),_=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&Rr(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||_,p)),$=$||_,4&p.__u?(c=ei(p,c,t,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&g!==void 0?c=g:_&&(c=_.nextSibling),p.__u&=-21);return e.__e=$,c}function Vl(t,n,e,r,o){var i,s,a,c,l,u,f,h,p,_=e.length,$=_,g=0,d=0,y=t.__k=Array(o);for(i=0;i<o;i++)(s=n[i])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=y[i]=En(null,s):Ar(s)?s=y[i]=En(Ft,{children:s}):s.constructor===Rn&&s.__b?s=y[i]=En(s.type,s.props,s.key,s.ref,s.__v):y[i]=s,c=i+g,s.__=t,s.__b=t.__b+1,a=null,~(l=s.__i=Yl(s,e,c,$))&&($--,(a=e[l])&&(a.__u|=2)),a&&a.__v?(s.__u|=16,l==c-1?g--:l==c+1?g++:l!=c&&(l>c?g--:g++,d=1)):(~l||(o>_?g--:o<_&&g++),typeof s.type!="function"&&(s.__u|=4))):y[i]=null;if(d){for(u=[],f=[],i=0;i<o;i++)if((s=y[i])&&16&s.__u){for(g=0,h=u.length;g<h;)u[p=g+h>>1]<s.__i?g=p+1:h=p;u[g]=s.__i,f[i]=g+1}for(g=u.length;i--;)f[i]&&(f[i]==g?g--:y[i].__u|=4)}if($)for(i=0;i<_;i++)!(a=e[i])||2&a.__u||(a.__e==r&&(r=kt(a)),Or(a,a));return r}function ei(t,n,e,r){var o,i,s,a;if(typeof t.type=="function"){if(t.props.__P)return n;if(o=t.__k)for(i=0;i<o.length;i++)o[i]&&(o[i].__=t,n=ei(o[i],n,e,!1));return n}for(n&&!n.parentNode&&(n=kt(t))&&!n.parentNode&&(n=null),s=t.__e,a=n;a&&a.nodeType==8;)a=a.nextSibling;for(s!=a&&(!r&&e.moveBefore&&s.parentNode?e.moveBefore(s,n):e.insertBefore(s,n||null)),n=s;(n=n&&n.nextSibling)&&n.nodeType==8&&!n.data.startsWith("$s"););return n}function Yl(t,n,e,r){var o,i=t.key,s=t.type,a=n[e],c=a&&!(2&a.__u);if(a===null&&i==null||c&&i==a.key&&s==a.type)return e;if(r>(c?1:0)){for(o=e-1;o>=0;o--)if((a=n[o])&&!(2&a.__u)&&i==a.key&&s==a.type)return o;for(o=e+1;o<n.length;o++)if((a=n[o])&&!(2&a.__u)&&i==a.key&&s==a.type)return o}return-1}function Go(t,n,e){e==null&&(e=""),n[0]=="-"?t.setProperty(n,e):t[n]=e}function fe(t,n,e,r,o){var i,s;if(n=="style")if(typeof e=="string")t.style.cssText=e;else{if(typeof r=="string"&&(t.style.cssText=r=""),r)for(n in r)e&&n in e||Go(t.style,n);if(e)for(n in e)r&&e[n]==r[n]||Go(t.style,n,e[n])}else if(n[0]=="o"&&n[1]=="n")typeof e!="function"&&(e=null),typeof r!="function"&&(r=null),(t.__e||(t.__e={}))[n]=e,e&&r||(s=Sr[n]||(Sr[n]=Kl(n)),(t.__a||(t.__a={}))[n]=Nr,i=n!=(n=n.replace(Jo,"$1")),(n=n.slice(2))[0]<"a"&&(n=n.toLowerCase()),e?t.addEventListener(n,s,i):t.removeEventListener(n,s,i));else{if(o=="http://www.w3.org/2000/svg")n=n.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(n!="width"&&n!="height"&&n!="href"&&n!="list"&&n!="form"&&n!="tabIndex"&&n!="download"&&n!="rowSpan"&&n!="colSpan"&&n!="role"&&n!="popover"&&n in t)try{return void(t[n]=e??"")}catch{}if(typeof e=="function")return;e==null||e===!1&&n[4]!="-"?t.removeAttribute(n):t.setAttribute(n,n=="popover"&&e==1?"":e)}}function Kl(t){return function(n){var e=this.__e;if(e){if(e=e[t],n[he]==null)n[he]=Nr++;else if(n[he]<this.__a[t])return;return e(O.event?O.event(n):n)}}}function Er(t,n,e,r,o,i,s,a,c,l){var u,f,h,p,_,$,g,d,y,v,b,S,T,C,k,R,A,E,w=n.type;if(n.constructor!==Rn)return null;128&e.__u&&(c=32&e.__u,u=e.__c.__z)&&(n.__u|=c,f=i=[],u.nodeType==8?a=pe(u,i):i.push(u),a=i[0]||a),(u=O.__b)&&u(n);t:if(typeof w=="function"){h=s.length;try{if(d=n.props,y=(u=w.prototype)&&u.render,v=(u=w.contextType)&&r[u.__c],b=u?v?v.props.value:u.__:r,(p=e.__c)?(n.__c=p,2&p.__g&&(p.__g|=1)):(y?n.__c=p=new w(d,b):(n.__c=p=new Dt(d,b),p.constructor=w,p.render=Ql),v&&v.sub(p),p.state||(p.state={}),p.__n=r,p.__g|=8,p.__h=[],p.__k=[]),y&&(p.__s||(p.__s=p.state),w.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=qt({},p.__s)),qt(p.__s,w.getDerivedStateFromProps(d,p.__s)))),_=p.props,$=p.state,p.__v=n,e.__c){if(d!==_&&y&&!w.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(d,b),n.__v==e.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(d,p.__s,b)===!1){n.__v!=e.__v&&(p.props=d,p.state=p.__s,p.__g&=-9),n.__e=e.__e,n.__k=e.__k,n.__k.some(function(N){N&&(N.__=n)}),_e.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&s.push(p),a=kt(e);break t}p.componentWillUpdate&&p.componentWillUpdate(d,p.__s,b),y&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(_,$,g)})}else y&&!w.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),y&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=b,p.props=d,p.__P=t,p.__g&=-5,S=O.__r,T=y?25:0;do p.__g&=-9,S&&S(n),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++T<25);y&&(_e.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(r=qt({},r,p.getChildContext())),y&&e.__c&&p.getSnapshotBeforeUpdate&&(g=p.getSnapshotBeforeUpdate(_,$)),C=u&&u.type===Ft&&u.key==null?u.props.children:u,d.__P&&(u=a,o=(t=d.__P).namespaceURI,c=i=null,e.props&&e.props.__P!=t&&(e.__k.some(function(N){N&&Or(N,N)}),e.__k=null),a=e.__k?kt(e,0):null),a=ni(t,Ar(C)?C:[C],n,e,r,o,i,s,a,c,l),d.__P&&(n.__e=null,a=u),n.__u&=-161,f&&f.some(It),p.__h.length&&s.push(p),1&p.__g&&(p.__g&=-4)}catch(N){if(s.length=h,n.__v=null,c||i)if(N&&N.then){if(n.__u|=128|c,i){for(~(A=i.indexOf(a||void 0))||(A=i.length);(E=i[A-1])&&E.nodeType==8;)A--;for(;A<i.length;A++)if(E=i[A])if(i[A]=null,k){if(E==R)break}else{if(E.nodeType!=8)break;E.data.startsWith("$s")&&(R=pe(k=E))}}if(!k){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;k=a}(u=pe(k=n.__c.__z||(n.__c.__z=k)))?(n.__e=k,a=u):n.__e=a,a=a&&a.nextSibling}else i&&i.some(It);else n.__e=e.__e;n.__k||(n.__k=e.__k||[]),N&&N.then||ri(n),O.__e(N,n,e)}}else a=n.__e=Gl(e.__e,n,e,r,o,i,s,c,l,t);return(u=O.diffed)&&u(n),a}function pe(t,n){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var e=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))e++;else if(t.data.startsWith("/$s")&&!--e)return t}n&&n.push(t)}}function ri(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(ri))}function oi(t,n,e){for(var r=0;r<e.length;)Rr(e[r++],e[r++],e[r++]);O.__c&&O.__c(n,t),t.some(function(o){try{t=o.__h,o.__h=[],t.some(function(i){i.call(o)})}catch(i){O.__e(i,o.__v)}})}function Gl(t,n,e,r,o,i,s,a,c,l){var u,f,h,p,_,$,g,d,y=e.props||de,v=n.props,b=n.type;if(b=="svg"?o="http://www.w3.org/2000/svg":b=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.length;u++)if((_=i[u])&&(b?_.localName==b:_.nodeType==3)){t=_,i[u]=null;break}}if(!t){if(d=l.ownerDocument||document,!b)return d.createTextNode(v);t=d.createElementNS(o,b,v.is?v:l),a&&(O.__m&&O.__m(n,i),a=!1),i=null}if(b){if(l=b=="template"&&t.content||t,i=b=="textarea"&&v.defaultValue!=null?null:i&&Cr.call(l.childNodes),!a&&i)for(y={},u=0;u<t.attributes.length;u++)y[(_=t.attributes[u]).name]=_.value;for(u in y)_=y[u],u=="dangerouslySetInnerHTML"?h=_:u=="children"||u in v||u=="value"&&"defaultValue"in v||u=="checked"&&"defaultChecked"in v||fe(t,u,null,_,o);for(u in v)_=v[u],u=="children"?p=_:u=="dangerouslySetInnerHTML"?f=_:u=="value"?$=_:u=="checked"?g=_:a&&typeof _!="function"||y[u]===_||fe(t,u,_,y[u],o);f?(a||h&&(f.__html==h.__html||f.__html==t.innerHTML)||(t.innerHTML=f.__html),n.__k=[]):(h&&(t.textContent=""),(b=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Wl.test(b))&&(o="http://www.w3.org/1999/xhtml"),ni(l,Ar(p)?p:[p],n,e,r,o,i,s,i?i[0]:e.__k&&kt(e,0),a,c),i&&i.some(It)),a&&b!="textarea"||(u="value",b=="progress"&&$==null?t.removeAttribute(u):$==null||$===t[u]&&(b!="progress"||$)||fe(t,u,$,y[u],o),u="checked",g!=null&&g!=t[u]&&fe(t,u,g,y[u],o))}else y===v||a&&t.data==v||(t.data=v);return t}function Rr(t,n,e,r){try{typeof t=="function"?n?n.__x=t(n)||1:r&&(r=r.__c||r.__e)&&(n=r.__x)&&(r.__x=null,typeof n=="function"?n():t(null)):t.current=n}catch(o){O.__e(o,e)}}function Or(t,n,e){var r,o,i,s;if(O.unmount&&O.unmount(t),!(r=t.ref)||r.current&&r.current!=t.__e||Rr(r,null,n,t),r=t.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(a){O.__e(a,n)}r.__P=r.__n=null}if(r=t.__k)for(s=0;s<r.length;s++)r[s]&&Or(r[s],n,typeof t.type!="function"||e&&!t.props.__P);!e&&(r=t.__c)&&(r=r.__z)&&(o=pe(r,i=[]))&&(r==t.__e&&i.some(It),It(o),It(r)),e||It(t.__e),t.__e=t.__c=t.__=null}function Ql(t,n,e){return this.constructor(t,e)}function en(t,n){var e,r,o,i;O.__&&O.__(t,n),n.nodeType==9&&(n=n.documentElement),r=(e=t&&32&t.__u)?null:n.__k,n.__k=En(Ft,{children:[t]}),o=[],i=[],Er(n,n.__k,r||de,de,n.namespaceURI,r?null:n.firstChild?Cr.call(n.childNodes):null,o,r?r.__e:n.firstChild,e,i),oi(o,n.__k,i),n.__k.props.children=null}O={__e:function(t,n,e,r){for(var o,i,s;n=n.__;)if((o=n.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(i=o.constructor)&&i.getDerivedStateFromError)&&o.setState(i.getDerivedStateFromError(t)),o.componentDidCatch&&(o.componentDidCatch(t,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(a){t=a}}throw me=0,t}},Qo=0,Tr=function(t){return t!=null&&t.constructor===Rn},Dt.prototype.setState=function(t,n){var e=this.__s;e&&e!=this.state||(e=this.__s=qt({},this.state)),typeof t=="function"&&(t=t(qt({},e),this.props)),t&&(qt(e,t),this.__v&&(n&&this.__k.push(n),Ko(this)))},Dt.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),Ko(this))},Dt.prototype.render=Ft,wt=[],me=0,Zo=function(t,n){return t.__v.__b-n.__v.__b},he=Symbol(),Jo=/(PointerCapture)$|Capture$/i,Nr=0,Sr={},Ul=0;var si=function(t,n,e,r){var o;n[0]=0;for(var i=1;i<n.length;i++){var s=n[i++],a=n[i]?(n[0]|=s?1:2,e[n[i++]]):n[++i];s===3?r[0]=a:s===4?r[1]=Object.assign(r[1]||{},a):s===5?(r[1]=r[1]||{})[n[++i]]=a:s===6?r[1][n[++i]]+=a+"":s?(o=t.apply(a,si(t,a,e,["",null])),r.push(o),a[0]?n[0]|=2:(n[i-2]=0,n[i]=o)):r.push(a)}return r},ii=new Map;function ai(t){var n=ii.get(this);return n||(n=new Map,ii.set(this,n)),(n=si(this,n.get(t)||(n.set(t,n=(function(e){for(var r,o,i=1,s="",a="",c=[0],l=function(h){i===1&&(h||(s=s.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,s):i===3&&(h||s)?(c.push(3,h,s),i=2):i===2&&s==="..."&&h?c.push(4,h,0):i===2&&s&&!h?c.push(5,0,!0,s):i>=5&&((s||!h&&i===5)&&(c.push(i,0,s,o),i=6),h&&(c.push(i,h,0,o),i=6)),s=""},u=0;u<e.length;u++){u&&(i===1&&l(),l(u));for(var f=0;f<e[u].length;f++)r=e[u][f],i===1?r==="<"?(l(),c=[c],i=3):s+=r:i===4?s==="--"&&r===">"?(i=1,s=""):s=r+s[0]:a?r===a?a="":s+=r:r==='"'||r==="'"?a=r:r===">"?(l(),i=1):i&&(r==="="?(i=5,o=s,s=""):r==="/"&&(i<5||e[u][f+1]===">")?(l(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):r===" "||r==="	"||r===`
`||r==="\r"?(l(),i=2):s+=r),i===3&&s==="!--"&&(i=4,c=c[0])}return l(),c})(t)),n),arguments,[])).length>1?n:n[0]}var m=ai.bind(On);var li=[0,2,6,15,40],ci=80,Zl=500;function rn(){let t=document.getElementById("recorded");return t?JSON.parse(t.textContent):null}function ui(t){let{files:n}=t,e={...structuredClone(t.state),driver:!0,recorded:!0,clients:1,notice:null,black:!1},r=n[`/scene/${e.scene}.json`],o=Jl(e,r),i=()=>{};function s(){e.version=(e.version??0)+1,i({type:"state",state:structuredClone(e)})}let a={...o.commands(s),go:({screen:c})=>e.screen=c,home:()=>e.screen="meet",arm:({arm:c})=>e.arm=c,chart:({id:c})=>e.chart=c,sandbox_view:({view:c})=>e.view=c,black:({on:c})=>e.black=c,reveal:()=>e.revealed=!0,break_at:({value:c})=>e.breaking.value=c};return{open(c){i=c,i({type:"connection",state:"open"}),s()},send({name:c,args:l}){return c in a?(a[c](l??{}),s()):i({type:"refused",reason:"refused.recorded"})},async load(c){if(!(c in n))throw new Error(`${c}: not in this recording`);return n[c]}}}function Jl(t,n){let{months:e}=n,r=t.transport={...t.transport,months:e,month:0,step:0,playing:!1},o=null,i=0;s();function s(){r.steps&&r.step>=r.steps&&Object.assign(r,{month:r.month+1,step:0}),r.month=Math.max(0,Math.min(e,r.month)),r.steps=r.month<e?n.arms.a.months[r.month].steps:0,r.month===e&&Object.assign(r,{step:0,playing:!1})}function a(){clearInterval(o),[o,i,r.playing]=[null,0,!1]}function c(){i+=ci;let u=r.speed>=li.length,f=u?Zl:1e3/li[r.speed],h=Math.floor(i/f);return h===0?!1:(i-=h*f,l(u?{months:h}:{steps:h}),r.month===e&&a(),!0)}function l({steps:u=0,months:f=0}){f&&Object.assign(r,{month:r.month+f,step:0}),r.step+=u,s()}return{commands:u=>({pause:a,play(){a(),r.month!==e&&(r.playing=!0,o=setInterval(()=>c()&&u(),ci))},step:()=>l({steps:1}),month:({by:f=1})=>l({months:f}),speed:({n:f})=>r.speed=f,reset(){a(),Object.assign(r,{month:0,step:0}),s()}})}}var on,F,Pr,fi,Lr=Object.is,$e=0,xi=[],Ir=[],D=O,hi=D.__b,pi=D.__r,mi=D.diffed,di=D.__c,_i=D.unmount,$i=D.__;function ge(t,n){D.__h&&D.__h(F,t,$e||n),$e=0;var e=F.__H||(F.__H={__:[],__h:[]});return t>=e.__.length&&e.__.push({}),e.__[t]}function V(t){return $e=1,zl(vi,t)}function zl(t,n,e){var r=ge(on++,2);if(r.t=t,!r.__c&&(r.__=[e?e(n):vi(void 0,n),function(i){var s=(r.__N||r.__)[0],a=r.t(s,i);Lr(s,a)||(r.__N=[a,r.__[1]],r.__c.setState({}))}],r.__c=F,!F.__f)){F.__f=!0;var o=F.shouldComponentUpdate;F.shouldComponentUpdate=function(i,s,a){var c=this.__H;if(!c)return!0;var l=!1,u=this.props!=i;if(c.__.some(function(h){h.__N&&(l=!0,Lr(h.__[0],h.__N[0])||(u=!0))}),o){var f=o.call(this,i,s,a);return l?f||u:f}return!l||u}}return r.__}function ut(t,n){var e=ge(on++,3);!D.__s&&Dr(e.__H,n)&&(e.__P=!0,e.__=t,e.u=n,F.__H.__h.push(e))}function ye(t,n){var e=ge(on++,4);!D.__s&&Dr(e.__H,n)&&(e.__P=!1,e.__=t,e.u=n,F.__h.push(e))}function G(t){return $e=5,ft(function(){return{current:t}},[])}function ft(t,n){var e=ge(on++,7);return Dr(e.__H,n)&&(e.__=t(),e.__H=n),e.__}function tc(){var t;do{for(;t=Ir.shift();)try{Pn(t)}catch(e){D.__e(e,{__:(t=t.__P)&&t.__v})}for(;t=xi.shift();){var n=t.__H;if(t.__P&&n)try{n.__h.some(Pn),n.__h.some(qr),n.__h=[]}catch(e){n.__h=[],D.__e(e,t.__v)}}}while(Ir.length)}D.__b=function(t){F=null,hi&&hi(t)},D.__=function(t,n){t&&n.__k&&n.__k.__m&&(t.__m=n.__k.__m),$i&&$i(t,n)},D.__r=function(t){pi&&pi(t),on=0;var n=(F=t.__c).__H;n&&(Pr==F?F.__h=[]:(n.__h.some(Pn),n.__h.some(qr),on=0),n.__h=[],n.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),Pr=F},D.diffed=function(t){mi&&mi(t);var n=t.__c;n&&n.__H&&(n.__H.__h.length&&yi(xi.push(n)),n.__H.__.some(function(e){e.u&&(e.__H=e.u)})),Pr=F=null},D.__c=function(t,n){n.some(function(e){try{e.__h.some(Pn),e.__h=e.__h.filter(function(r){return!r.__||qr(r)})}catch(r){e.__h=[function(){throw r}]}}),di&&di(t,n)},D.unmount=function(t){_i&&_i(t);var n,e,r=t.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(e===void 0){for(e=t.__;e&&(!e.__c||!e.__c.__P);)e=e.__;e=e&&e.__c}o.__P=e,yi(Ir.push(o))}else Pn(o)}catch(i){n=i}}),r.__H=void 0,n&&D.__e(n,r.__v))};var gi=typeof requestAnimationFrame=="function";function nc(t){var n,e=function(){clearTimeout(r),gi&&cancelAnimationFrame(n),setTimeout(t)},r=setTimeout(e,35);gi&&(n=requestAnimationFrame(e))}function yi(t){t!=1&&fi==D.requestAnimationFrame||((fi=D.requestAnimationFrame)||nc)(tc)}function Pn(t){var n=F,e=t.__c;typeof e=="function"&&(t.__c=void 0,e()),F=n}function qr(t){var n=F;t.__c=t.__(),F=n}function Dr(t,n){return!t||t.length!=n.length||n.some(function(e,r){return!Lr(e,t[r])})}function vi(t,n){return typeof n=="function"?n(t):n}var ec=Symbol.for("preact-signals");function we(){if(xt>1)xt--;else{var t,n=!1;for((function(){var o=ve;for(ve=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var s=i.t;s!==void 0;s=s.x)s.i===o.i&&(s.i=i.i);o=o.o}})();In!==void 0;){var e=In;for(In=void 0,xe++;e!==void 0;){var r=e.u;if(e.u=void 0,e.f&=-3,!(8&e.f)&&wi(e))try{e.c()}catch(o){n||(t=o,n=!0)}e=r}}if(xe=0,xt--,n)throw t}}function qn(t){if(xt>0)return t();Fr=++rc,xt++;try{return t()}finally{we()}}var Ln,P=void 0;function Dn(t){var n=P,e=Ln;P=void 0,Ln=void 0;try{return t()}finally{P=n,Ln=e}}var In=void 0,xt=0,xe=0,rc=0,Fr=0,ve=void 0,be=0;function bi(t){if(P!==void 0){var n=t.n;if(n===void 0||n.t!==P)return n={i:0,S:t,p:P.s,n:void 0,t:P,e:void 0,x:void 0,r:n},P.s!==void 0&&(P.s.n=n),P.s=n,t.n=n,32&P.f&&t.S(n),n;if(n.i===-1)return n.i=0,n.n!==void 0&&(n.n.p=n.p,n.p!==void 0&&(n.p.n=n.n),n.p=P.s,n.n=void 0,P.s.n=n,P.s=n),n}}function B(t,n){this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=n?.watched,this.Z=n?.unwatched,this.name=n?.name}B.prototype.brand=ec;B.prototype.h=function(){return!0};B.prototype.S=function(t){var n=this,e=this.t;e!==t&&t.e===void 0&&(t.x=e,this.t=t,e!==void 0?e.e=t:Dn(function(){var r;(r=n.W)==null||r.call(n)}))};B.prototype.U=function(t){var n=this;if(this.t!==void 0){var e=t.e,r=t.x;e!==void 0&&(e.x=r,t.e=void 0),r!==void 0&&(r.e=e,t.x=void 0),t===this.t&&(this.t=r,r===void 0&&Dn(function(){var o;(o=n.Z)==null||o.call(n)}))}};B.prototype.subscribe=function(t){var n=this;return st(function(){var e=n.value;Dn(function(){return t(e)})},{name:"sub"})};B.prototype.valueOf=function(){return this.value};B.prototype.toString=function(){return this.value+""};B.prototype.toJSON=function(){return this.value};B.prototype.peek=function(){var t=this;return Dn(function(){return t.value})};Object.defineProperty(B.prototype,"value",{get:function(){var t=bi(this);return t!==void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(xe>100)throw new Error("Cycle detected");(function(e){xt!==0&&xe===0&&e.l!==Fr&&(e.l=Fr,ve={S:e,v:e.v,i:e.i,o:ve})})(this),this.v=t,this.i++,be++,xt++;try{for(var n=this.t;n!==void 0;n=n.x)n.t.N()}finally{we()}}}});function j(t,n){return new B(t,n)}function wi(t){for(var n=t.s;n!==void 0;n=n.n)if(n.S.i!==n.i||!n.S.h()||n.S.i!==n.i)return!0;return!1}function ki(t){for(var n=t.s;n!==void 0;n=n.n){var e=n.S.n;if(e!==void 0&&(n.r=e),n.S.n=n,n.i=-1,n.n===void 0){t.s=n;break}}}function Mi(t){for(var n=t.s,e=void 0;n!==void 0;){var r=n.p;n.i===-1?(n.S.U(n),r!==void 0&&(r.n=n.n),n.n!==void 0&&(n.n.p=r)):e=n,n.S.n=n.r,n.r!==void 0&&(n.r=void 0),n=r}t.s=e}function jt(t,n){B.call(this,void 0,n),this.x=t,this.s=void 0,this.g=be-1,this.f=4}jt.prototype=new B;jt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===be))return!0;if(this.g=be,this.f|=1,this.i>0&&!wi(this))return this.f&=-2,!0;var t=P;try{ki(this),P=this;var n=this.x();(16&this.f||this.v!==n||this.i===0)&&(this.v=n,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return P=t,Mi(this),this.f&=-2,!0};jt.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var n=this.s;n!==void 0;n=n.n)n.S.S(n)}B.prototype.S.call(this,t)};jt.prototype.U=function(t){if(this.t!==void 0&&(B.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var n=this.s;n!==void 0;n=n.n)n.S.U(n)}};jt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(jt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var t=bi(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function Mt(t,n){return new jt(t,n)}function Si(t){var n=t.j;if(t.j=void 0,typeof n=="function"){xt++;var e=P;P=void 0;try{n()}catch(r){throw t.f&=-2,t.f|=8,jr(t),r}finally{P=e,we()}}}function jr(t){for(var n=t.s;n!==void 0;n=n.n)n.S.U(n);t.x=void 0,t.s=void 0,Si(t)}function oc(t){if(P!==this)throw new Error("Out-of-order effect");Mi(this),P=t,this.f&=-2;try{8&this.f&&jr(this)}finally{we()}}function sn(t,n){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=n?.name,Ln&&Ln.push(this)}sn.prototype.c=function(){var t=this.S();try{if(8&this.f||this.x===void 0)return;var n=this.x();typeof n=="function"&&(this.j=n)}finally{t()}};sn.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Si(this),ki(this),xt++;var t=P;return P=this,oc.bind(this,t)};sn.prototype.N=function(){2&this.f||(this.f|=2,this.u=In,In=this)};sn.prototype.d=function(){this.f|=8,1&this.f||jr(this)};sn.prototype.dispose=function(){this.d()};function st(t,n){var e=new sn(t,n);try{e.c()}catch(o){throw e.d(),o}var r=e.d.bind(e);return r[Symbol.dispose]=r,r}var Ti,Me,ke,ic=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Ni=[];st(function(){Ti=this.N})();function an(t,n){O[t]=n.bind(null,O[t]||function(){})}function Fn(t){if(ke){var n=ke;ke=void 0,n()}ke=t&&t.S()}function Ai(t){var n=this,e=t.data,r=ac(e);r.name="ReactiveDom",r.value=e;var o=ft(function(){for(var a=n,c=n.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var l=Mt(function(){var p=r.value.value;return p===0?0:p===!0?"":p||""}),u=Mt(function(){return!Array.isArray(l.value)&&!Tr(l.value)}),f=st(function(){if(this.N=Ci,u.value){var p=l.value;a.__v&&a.__v.__e&&a.__v.__e.nodeType===3&&(a.__v.__e.data=p)}}),h=n.__$u.d;return n.__$u.d=function(){f(),h.call(this)},[u,l]},[]),i=o[0],s=o[1];return i.value?s.peek():s.value}Ai.displayName="ReactiveTextNode";Object.defineProperties(B.prototype,{constructor:{configurable:!0,value:On(Ft,null).constructor},type:{configurable:!0,value:Ai},props:{configurable:!0,get:function(){var t=this;return{data:{get value(){return t.value}}}}},__b:{configurable:!0,value:1}});an("__b",function(t,n){if(Fn(),Me=void 0,typeof n.type=="string"){var e,r=n.props;for(var o in r)if(o!=="children"){var i=r[o];i instanceof B&&(e||(n.__np=e={}),e[o]=i,r[o]=i.peek())}}t(n)});an("__r",function(t,n){if(t(n),n.type!==Ft){Fn();var e,r=n.__c;r&&(r.__$f&=-2,(e=r.__$u)===void 0&&(r.__$u=e=(function(o,i){var s;return st(function(){s=this},{name:i}),s.c=o,s})((function(o){return function(){var i;ic&&((i=this.y)==null||i.call(this)),o.__$f|=1,o.setState({})}})(r),typeof n.type=="function"?n.type.displayName||n.type.name:""))),Me=r,Fn(e)}});an("__e",function(t,n,e,r){Fn(),Me=void 0,t(n,e,r)});an("diffed",function(t,n){Fn(),Me=void 0;var e;if(typeof n.type=="string"&&(e=n.__e)){var r=n.__np,o=n.props,i=e.U;if(i)for(var s in i){var a=i[s];a===void 0||r&&s in r||(a.d(),i[s]=void 0)}if(r){i||(i={},e.U=i);for(var c in r){var l=i[c],u=r[c];l===void 0?(l=sc(e,c,u,o),i[c]=l):l.o(u,o)}}}t(n)});function sc(t,n,e,r){var o=n in t&&t.ownerSVGElement===void 0,i=j(e);return{o:function(s,a){i.value=s,r=a},d:st(function(){this.N=Ci;var s=i.value.value;r[n]!==s&&(r[n]=s,o?t[n]=s:s!=null&&(s!==!1||n[4]==="-")?t.setAttribute(n,s):t.removeAttribute(n))})}}an("unmount",function(t,n){if(typeof n.type=="string"){var e=n.__e;if(e){var r=e.U;if(r){e.U=void 0;for(var o in r){var i=r[o];i&&i.d()}}}var s=n.__np;if(s){var a=n.props;for(var c in s)a[c]=s[c]}n.__np=void 0}else{var l=n.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}t(n)});an("__h",function(t,n,e,r){r<3&&(n.__$f|=2),t(n,e,r)});Dt.prototype.shouldComponentUpdate=function(t,n){if(this.__R)return!0;var e=this.__$u,r=e&&e.s!==void 0;for(var o in n)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(r||i||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var s in t)if(s!=="__source"&&t[s]!==this.props[s])return!0;for(var a in this.props)if(!(a in t))return!0;return!1};function ac(t,n){return ft(function(){return j(t,n)},[])}var lc=function(t){queueMicrotask(function(){queueMicrotask(t)})};function cc(){qn(function(){for(var t;t=Ni.shift();)Ti.call(t)})}function Ci(){Ni.push(this)===1&&(O.requestAnimationFrame||lc)(cc)}var Se={lang:["de","en"],contrast:["light","dark"],size:["1","2","3"],keys:["on","off"]},uc=new URLSearchParams(location.search);function Te(t,n){let e=uc.get(t);return Se[t].includes(e)?e:n}var St=Se.lang,Ei=Se.contrast,Ri=Se.size,W=j(Te("lang",navigator.language.startsWith("de")?"de":"en")),Hr=j(Te("contrast","light")),Ur=j(Te("size","1")),ln=j(Te("keys","on")),Br=matchMedia("(prefers-reduced-motion: reduce)"),Wr=j(Br.matches);Br.addEventListener("change",()=>Wr.value=Br.matches);function Oi(){st(()=>{let t={lang:W.value,contrast:Hr.value,size:Ur.value,keys:ln.value},n=document.documentElement;n.lang=t.lang,n.dataset.contrast=t.contrast,n.dataset.size=t.size;let e=new URLSearchParams(location.search);for(let[r,o]of Object.entries(t))e.set(r,o);try{history.replaceState(null,"",`${location.pathname}?${e}${location.hash}`)}catch{}})}var Ne=location.pathname.startsWith("/console")?"console":"stage";function Pi(){let t=new URLSearchParams(location.search).get("key"),n=null,e=500;function r(o){let i=new URLSearchParams({role:Ne,...t&&{key:t}}),s=location.protocol==="https:"?"wss":"ws";n=new WebSocket(`${s}://${location.host}/room?${i}`),n.addEventListener("open",()=>{e=500,o({type:"connection",state:"open"})}),n.addEventListener("message",a=>o(JSON.parse(a.data))),n.addEventListener("close",()=>{o({type:"connection",state:"lost"}),setTimeout(()=>r(o),e),e=Math.min(2*e,5e3)})}return{open:r,send(o){n?.readyState===WebSocket.OPEN&&n.send(JSON.stringify(o))},async load(o){let i=await fetch(o);if(!i.ok)throw new Error(`${o}: ${i.status}`);return i.json()}}}var I=j(null),cn=j("connecting"),un=j(null),Ce=j([]),Ee=j(null),Xr=j(null),Vr=j(null),Yr=j(null),Re=j(null),Li=Mt(()=>Ce.value.find(t=>t.id===I.value?.preset)??null),Oe=Mt(()=>I.value?.driver===!0&&cn.value==="open"),Bn=Mt(()=>{let{screen:t,prediction:n}=I.value??{};return t==="sandbox"||!!(n?.locked||n?.skipped)}),Ae=null;function Bt(t,n={}){un.value=null,Ae?.send({type:"do",name:t,args:n})}function Ii(t){let n=Ee.value?.people[t]?.letter??"",e=Re.value?.[t];return e?`${n} (${e})`:n}function Pe(t){return Ae.load(t)}function fc(t){qn(()=>{t.type==="state"&&(I.value=t.state),t.type==="refused"&&(un.value=t),t.type==="connection"&&(cn.value=t.state)})}function jn(t,n){let e=null;st(()=>{let r=n();if(r!==e){if(e=r,!r){t.value=null;return}Pe(r).then(o=>{e===r&&(t.value=o)},()=>{e===r&&([e,t.value]=[null,null])})}})}async function qi(t){Ae=t,Ce.value=await Pe("/presets.json"),jn(Ee,()=>I.value?.scene&&`/scene/${I.value.scene}.json`),jn(Xr,()=>I.value?.revealed&&I.value.scene&&`/who/${I.value.scene}.json`),jn(Vr,()=>I.value?.worlds?.id&&`/worlds/${I.value.worlds.id}.json`),jn(Yr,()=>I.value?.breaking?.id&&`/break/${I.value.breaking.id}.json`),jn(Re,()=>{let{network:n,local:e,driver:r,scene:o}=I.value??{};return n&&!n.letters&&e&&r&&o&&`/names/${o}.json`}),Ae.open(fc)}var Di={};async function Fi(t,n){await Promise.all(t.map(async e=>Di[e]=await n(`/words/${e}.json`)))}function ji(t,n){return t.replace(/\{(\w+)\}/g,(e,r)=>r in n?hc(n[r]):e)}function hc(t){return typeof t=="number"?nt(t):String(t)}function x(t,n={}){let e=Di[W.value]?.[t];return e===void 0?`⟦${t}⟧`:ji(e,n)}function Y(t,n,e={}){let r=new Intl.PluralRules(W.value).select(n)==="one"?"one":"other";return x(`${t}_${r}`,{count:n,...e})}function at(t,n={}){return t?ji(typeof t=="string"?t:t[W.value]??`⟦${W.value}⟧`,n):""}function nt(t,n=0,e=!1){if(t==null||Number.isNaN(t))return"–";let r={maximumFractionDigits:n,minimumFractionDigits:e?n:0};return new Intl.NumberFormat(W.value,r).format(t)}function ht(t,n=0){return t==null||Number.isNaN(t)?"–":new Intl.NumberFormat(W.value,{style:"percent",maximumFractionDigits:n}).format(t)}function Le(t,n=0){if(t==null||Number.isNaN(t))return"–";let e={maximumFractionDigits:n,signDisplay:"exceptZero"};return new Intl.NumberFormat(W.value,e).format(t).replace("-","−")}function Ie(t,n="number",e=1){return n==="percent"||n==="share"?ht(t):nt(t,n==="whole"?0:e)}function Kr(t,n){let e=Math.abs(t??0);return n==="whole"||e>=100||Number.isInteger(t)?0:e>=10?1:2}function M(t,n="number"){return n==="percent"?ht(t):n==="index"?nt(t,2,!0):t<0?Le(t,Kr(t,n)):nt(t,Kr(t,n))}function Bi(t,n){return n==="percent"?x("chart.points",{value:Le(100*t,Math.abs(t)<.095?1:0)}):et(t,n)}function et(t,n="number"){let e=n==="percent"?100*t:t;return Le(e,n==="percent"?Number.isInteger(Math.round(e*10)/10)||Math.abs(e)>=10?0:1:Kr(e,n))}function Hn(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function pc(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Hi(t){let n,e,r;t.length!==2?(n=Hn,e=(a,c)=>Hn(t(a),c),r=(a,c)=>t(a)-c):(n=t===Hn||t===pc?t:mc,e=t,r=t);function o(a,c,l=0,u=a.length){if(l<u){if(n(c,c)!==0)return u;do{let f=l+u>>>1;e(a[f],c)<0?l=f+1:u=f}while(l<u)}return l}function i(a,c,l=0,u=a.length){if(l<u){if(n(c,c)!==0)return u;do{let f=l+u>>>1;e(a[f],c)<=0?l=f+1:u=f}while(l<u)}return l}function s(a,c,l=0,u=a.length){let f=o(a,c,l,u-1);return f>l&&r(a[f-1],c)>-r(a[f],c)?f-1:f}return{left:o,center:s,right:i}}function mc(){return 0}function dc(t){return t===null?NaN:+t}var Ui=Hi(Hn),Qr=Ui.right,vp=Ui.left,bp=Hi(dc).center;var wp=Wi(Xi),kp=Wi(_c);function Wi(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid ry");let{data:o,width:i,height:s}=n;if(!((i=Math.floor(i))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:o.length/i))>=0))throw new RangeError("invalid height");if(!i||!s||!e&&!r)return n;let a=e&&t(e),c=r&&t(r),l=o.slice();return a&&c?(fn(a,l,o,i,s),fn(a,o,l,i,s),fn(a,l,o,i,s),hn(c,o,l,i,s),hn(c,l,o,i,s),hn(c,o,l,i,s)):a?(fn(a,o,l,i,s),fn(a,l,o,i,s),fn(a,o,l,i,s)):c&&(hn(c,o,l,i,s),hn(c,l,o,i,s),hn(c,o,l,i,s)),n}}function fn(t,n,e,r,o){for(let i=0,s=r*o;i<s;)t(n,e,i,i+=r,1)}function hn(t,n,e,r,o){for(let i=0,s=r*o;i<r;++i)t(n,e,i,i+s,r)}function _c(t){let n=Xi(t);return(e,r,o,i,s)=>{o<<=2,i<<=2,s<<=2,n(e,r,o+0,i+0,s),n(e,r,o+1,i+1,s),n(e,r,o+2,i+2,s),n(e,r,o+3,i+3,s)}}function Xi(t){let n=Math.floor(t);if(n===t)return $c(t);let e=t-n,r=2*t+1;return(o,i,s,a,c)=>{if(!((a-=c)>=s))return;let l=n*i[s],u=c*n,f=u+c;for(let h=s,p=s+u;h<p;h+=c)l+=i[Math.min(a,h)];for(let h=s,p=a;h<=p;h+=c)l+=i[Math.min(a,h+u)],o[h]=(l+e*(i[Math.max(s,h-f)]+i[Math.min(a,h+f)]))/r,l-=i[Math.max(s,h-u)]}}function $c(t){let n=2*t+1;return(e,r,o,i,s)=>{if(!((i-=s)>=o))return;let a=t*r[o],c=s*t;for(let l=o,u=o+c;l<u;l+=s)a+=r[Math.min(i,l)];for(let l=o,u=i;l<=u;l+=s)a+=r[Math.min(i,l+c)],e[l]=a/n,a-=r[Math.max(o,l-c)]}}function gc(t,n){let e=0;if(n===void 0)for(let r of t)r!=null&&(r=+r)>=r&&++e;else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(o=+o)>=o&&++e}return e}function Vi(t,n){var e=0,r=0;return Float64Array.from(t,n===void 0?o=>e+=+o||0:o=>e+=+n(o,r++,t)||0)}function Un(t,n){let e,r;if(n===void 0)for(let o of t)o!=null&&(e===void 0?o>=o&&(e=r=o):(e>o&&(e=o),r<o&&(r=o)));else{let o=-1;for(let i of t)(i=n(i,++o,t))!=null&&(e===void 0?i>=i&&(e=r=i):(e>i&&(e=i),r<i&&(r=i)))}return[e,r]}function yc(t){return t}var xc=Array.prototype,vc=xc.slice;function Gr(t){return()=>t}var bc=Math.sqrt(50),wc=Math.sqrt(10),kc=Math.sqrt(2);function qe(t,n,e){let r=(n-t)/Math.max(0,e),o=Math.floor(Math.log10(r)),i=r/Math.pow(10,o),s=i>=bc?10:i>=wc?5:i>=kc?2:1,a,c,l;return o<0?(l=Math.pow(10,-o)/s,a=Math.round(t*l),c=Math.round(n*l),a/l<t&&++a,c/l>n&&--c,l=-l):(l=Math.pow(10,o)*s,a=Math.round(t/l),c=Math.round(n/l),a*l<t&&++a,c*l>n&&--c),c<a&&.5<=e&&e<2?qe(t,n,e*2):[a,c,l]}function Zr(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[o,i,s]=r?qe(n,t,e):qe(t,n,e);if(!(i>=o))return[];let a=i-o+1,c=new Array(a);if(r)if(s<0)for(let l=0;l<a;++l)c[l]=(i-l)/-s;else for(let l=0;l<a;++l)c[l]=(i-l)*s;else if(s<0)for(let l=0;l<a;++l)c[l]=(o+l)/-s;else for(let l=0;l<a;++l)c[l]=(o+l)*s;return c}function Ht(t,n,e){return n=+n,t=+t,e=+e,qe(t,n,e)[2]}function Yi(t,n,e){n=+n,t=+t,e=+e;let r=n<t,o=r?Ht(n,t,e):Ht(t,n,e);return(r?-1:1)*(o<0?1/-o:o)}function Mc(t,n,e){let r;for(;;){let o=Ht(t,n,e);if(o===r||o===0||!isFinite(o))return[t,n];if(o>0){let i=Math.ceil(t/o),s=Math.floor(n/o);t=(i-(i*o>t))*o,n=(s+(s*o<n))*o}else if(o<0){let i=-o,s=Math.ceil(t*i),a=Math.floor(n*i);t=(s-(s/i>t))/i,n=(a+(a/i<n))/i}r=o}}function Sc(t){return Math.max(1,Math.ceil(Math.log(gc(t))/Math.LN2)+1)}function Ki(){var t=yc,n=Un,e=Sc;function r(o){Array.isArray(o)||(o=Array.from(o));var i,s=o.length,a,c,l=new Array(s);for(i=0;i<s;++i)l[i]=t(o[i],i,o);var u=n(l),f=u[0],h=u[1],p=e(l,f,h);if(!Array.isArray(p)){let v=h,b=+p;if(n===Un&&([f,h]=Mc(f,h,b)),p=Zr(f,h,b),p[0]<=f&&(c=Ht(f,h,b)),p[p.length-1]>=h)if(v>=h&&n===Un){let S=Ht(f,h,b);isFinite(S)&&(S>0?h=(Math.floor(h/S)+1)*S:S<0&&(h=(Math.ceil(h*-S)+1)/-S))}else p.pop()}for(var _=p.length,$=0,g=_;p[$]<=f;)++$;for(;p[g-1]>h;)--g;($||g<_)&&(p=p.slice($,g),_=g-$);var d=new Array(_+1),y;for(i=0;i<=_;++i)y=d[i]=[],y.x0=i>0?p[i-1]:f,y.x1=i<_?p[i]:h;if(isFinite(c)){if(c>0)for(i=0;i<s;++i)(a=l[i])!=null&&f<=a&&a<=h&&d[Math.min(_,Math.floor((a-f)/c))].push(o[i]);else if(c<0){for(i=0;i<s;++i)if((a=l[i])!=null&&f<=a&&a<=h){let v=Math.floor((f-a)*c);d[Math.min(_,v+(p[v]<=a))].push(o[i])}}}else for(i=0;i<s;++i)(a=l[i])!=null&&f<=a&&a<=h&&d[Qr(p,a,0,_)].push(o[i]);return d}return r.value=function(o){return arguments.length?(t=typeof o=="function"?o:Gr(o),r):t},r.domain=function(o){return arguments.length?(n=typeof o=="function"?o:Gr([o[0],o[1]]),r):n},r.thresholds=function(o){return arguments.length?(e=typeof o=="function"?o:Gr(Array.isArray(o)?vc.call(o):o),r):e},r}function De(t,n){let e;if(n===void 0)for(let r of t)r!=null&&(e<r||e===void 0&&r>=r)&&(e=r);else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(e<o||e===void 0&&o>=o)&&(e=o)}return e}function Gi(t,n){let e;if(n===void 0)for(let r of t)r!=null&&(e>r||e===void 0&&r>=r)&&(e=r);else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(e>o||e===void 0&&o>=o)&&(e=o)}return e}function Wn(t,n){let e=0,r=0;if(n===void 0)for(let o of t)o!=null&&(o=+o)>=o&&(++e,r+=o);else{let o=-1;for(let i of t)(i=n(i,++o,t))!=null&&(i=+i)>=i&&(++e,r+=i)}if(e)return r/e}var Mp=Tc(Math.random);function Tc(t){return function(e,r=0,o=e.length){let i=o-(r=+r);for(;i;){let s=t()*i--|0,a=e[i+r];e[i+r]=e[s+r],e[s+r]=a}return e}}function _n(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function Yn(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function Tt(){}var Vt=.7,dn=1/Vt,pn="\\s*([+-]?\\d+)\\s*",Xn="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",pt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Nc=/^#([0-9a-f]{3,8})$/,Ac=new RegExp(`^rgb\\(${pn},${pn},${pn}\\)$`),Cc=new RegExp(`^rgb\\(${pt},${pt},${pt}\\)$`),Ec=new RegExp(`^rgba\\(${pn},${pn},${pn},${Xn}\\)$`),Rc=new RegExp(`^rgba\\(${pt},${pt},${pt},${Xn}\\)$`),Oc=new RegExp(`^hsl\\(${Xn},${pt},${pt}\\)$`),Pc=new RegExp(`^hsla\\(${Xn},${pt},${pt},${Xn}\\)$`),Qi={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};_n(Tt,$n,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:Zi,formatHex:Zi,formatHex8:Lc,formatHsl:Ic,formatRgb:Ji,toString:Ji});function Zi(){return this.rgb().formatHex()}function Lc(){return this.rgb().formatHex8()}function Ic(){return as(this).formatHsl()}function Ji(){return this.rgb().formatRgb()}function $n(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Nc.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?zi(n):e===3?new X(n>>8&15|n>>4&240,n>>4&15|n&240,(n&15)<<4|n&15,1):e===8?Fe(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?Fe(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=Ac.exec(t))?new X(n[1],n[2],n[3],1):(n=Cc.exec(t))?new X(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=Ec.exec(t))?Fe(n[1],n[2],n[3],n[4]):(n=Rc.exec(t))?Fe(n[1]*255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Oc.exec(t))?es(n[1],n[2]/100,n[3]/100,1):(n=Pc.exec(t))?es(n[1],n[2]/100,n[3]/100,n[4]):Qi.hasOwnProperty(t)?zi(Qi[t]):t==="transparent"?new X(NaN,NaN,NaN,0):null}function zi(t){return new X(t>>16&255,t>>8&255,t&255,1)}function Fe(t,n,e,r){return r<=0&&(t=n=e=NaN),new X(t,n,e,r)}function ro(t){return t instanceof Tt||(t=$n(t)),t?(t=t.rgb(),new X(t.r,t.g,t.b,t.opacity)):new X}function Kn(t,n,e,r){return arguments.length===1?ro(t):new X(t,n,e,r??1)}function X(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}_n(X,Kn,Yn(Tt,{brighter(t){return t=t==null?dn:Math.pow(dn,t),new X(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?Vt:Math.pow(Vt,t),new X(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new X(Wt(this.r),Wt(this.g),Wt(this.b),Be(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:ts,formatHex:ts,formatHex8:qc,formatRgb:ns,toString:ns}));function ts(){return`#${Ut(this.r)}${Ut(this.g)}${Ut(this.b)}`}function qc(){return`#${Ut(this.r)}${Ut(this.g)}${Ut(this.b)}${Ut((isNaN(this.opacity)?1:this.opacity)*255)}`}function ns(){let t=Be(this.opacity);return`${t===1?"rgb(":"rgba("}${Wt(this.r)}, ${Wt(this.g)}, ${Wt(this.b)}${t===1?")":`, ${t})`}`}function Be(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function Wt(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function Ut(t){return t=Wt(t),(t<16?"0":"")+t.toString(16)}function es(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new lt(t,n,e,r)}function as(t){if(t instanceof lt)return new lt(t.h,t.s,t.l,t.opacity);if(t instanceof Tt||(t=$n(t)),!t)return new lt;if(t instanceof lt)return t;t=t.rgb();var n=t.r/255,e=t.g/255,r=t.b/255,o=Math.min(n,e,r),i=Math.max(n,e,r),s=NaN,a=i-o,c=(i+o)/2;return a?(n===i?s=(e-r)/a+(e<r)*6:e===i?s=(r-n)/a+2:s=(n-e)/a+4,a/=c<.5?i+o:2-i-o,s*=60):a=c>0&&c<1?0:s,new lt(s,a,c,t.opacity)}function Ue(t,n,e,r){return arguments.length===1?as(t):new lt(t,n,e,r??1)}function lt(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}_n(lt,Ue,Yn(Tt,{brighter(t){return t=t==null?dn:Math.pow(dn,t),new lt(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Vt:Math.pow(Vt,t),new lt(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,o=2*e-r;return new X(Jr(t>=240?t-240:t+120,o,r),Jr(t,o,r),Jr(t<120?t+240:t-120,o,r),this.opacity)},clamp(){return new lt(rs(this.h),je(this.s),je(this.l),Be(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=Be(this.opacity);return`${t===1?"hsl(":"hsla("}${rs(this.h)}, ${je(this.s)*100}%, ${je(this.l)*100}%${t===1?")":`, ${t})`}`}}));function rs(t){return t=(t||0)%360,t<0?t+360:t}function je(t){return Math.max(0,Math.min(1,t||0))}function Jr(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var ls=Math.PI/180,cs=180/Math.PI,He=18,us=.96422,fs=1,hs=.82521,ps=4/29,mn=6/29,ms=3*mn*mn,Dc=mn*mn*mn;function ds(t){if(t instanceof mt)return new mt(t.l,t.a,t.b,t.opacity);if(t instanceof vt)return $s(t);t instanceof X||(t=ro(t));var n=eo(t.r),e=eo(t.g),r=eo(t.b),o=zr((.2225045*n+.7168786*e+.0606169*r)/fs),i,s;return n===e&&e===r?i=s=o:(i=zr((.4360747*n+.3850649*e+.1430804*r)/us),s=zr((.0139322*n+.0971045*e+.7141733*r)/hs)),new mt(116*o-16,500*(i-o),200*(o-s),t.opacity)}function _s(t,n,e,r){return arguments.length===1?ds(t):new mt(t,n,e,r??1)}function mt(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}_n(mt,_s,Yn(Tt,{brighter(t){return new mt(this.l+He*(t??1),this.a,this.b,this.opacity)},darker(t){return new mt(this.l-He*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=us*to(n),t=fs*to(t),e=hs*to(e),new X(no(3.1338561*n-1.6168667*t-.4906146*e),no(-.9787684*n+1.9161415*t+.033454*e),no(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function zr(t){return t>Dc?Math.pow(t,1/3):t/ms+ps}function to(t){return t>mn?t*t*t:ms*(t-ps)}function no(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function eo(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Fc(t){if(t instanceof vt)return new vt(t.h,t.c,t.l,t.opacity);if(t instanceof mt||(t=ds(t)),t.a===0&&t.b===0)return new vt(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.atan2(t.b,t.a)*cs;return new vt(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function We(t,n,e,r){return arguments.length===1?Fc(t):new vt(t,n,e,r??1)}function vt(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function $s(t){if(isNaN(t.h))return new mt(t.l,0,0,t.opacity);var n=t.h*ls;return new mt(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}_n(vt,We,Yn(Tt,{brighter(t){return new vt(this.h,this.c,this.l+He*(t??1),this.opacity)},darker(t){return new vt(this.h,this.c,this.l-He*(t??1),this.opacity)},rgb(){return $s(this).rgb()}}));var gs=-.14861,oo=1.78277,io=-.29227,Xe=-.90649,Vn=1.97294,os=Vn*Xe,is=Vn*oo,ss=oo*io-Xe*gs;function jc(t){if(t instanceof Xt)return new Xt(t.h,t.s,t.l,t.opacity);t instanceof X||(t=ro(t));var n=t.r/255,e=t.g/255,r=t.b/255,o=(ss*r+os*n-is*e)/(ss+os-is),i=r-o,s=(Vn*(e-o)-io*i)/Xe,a=Math.sqrt(s*s+i*i)/(Vn*o*(1-o)),c=a?Math.atan2(s,i)*cs-120:NaN;return new Xt(c<0?c+360:c,a,o,t.opacity)}function Ve(t,n,e,r){return arguments.length===1?jc(t):new Xt(t,n,e,r??1)}function Xt(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}_n(Xt,Ve,Yn(Tt,{brighter(t){return t=t==null?dn:Math.pow(dn,t),new Xt(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Vt:Math.pow(Vt,t),new Xt(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*ls,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),o=Math.sin(t);return new X(255*(n+e*(gs*r+oo*o)),255*(n+e*(io*r+Xe*o)),255*(n+e*(Vn*r)),this.opacity)}}));function bs(t,n,e,r,o){var i=t*t,s=i*t;return((1-3*t+3*i-s)*n+(4-6*i+3*s)*e+(1+3*t+3*i-3*s)*r+s*o)/6}function Bc(t){var n=t.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),o=t[r],i=t[r+1],s=r>0?t[r-1]:2*o-i,a=r<n-1?t[r+2]:2*i-o;return bs((e-r/n)*n,s,o,i,a)}}function Hc(t){var n=t.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*n),o=t[(r+n-1)%n],i=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return bs((e-r/n)*n,o,i,s,a)}}var Ke=t=>()=>t;function ws(t,n){return function(e){return t+e*n}}function Uc(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function co(t,n){var e=n-t;return e?ws(t,e>180||e<-180?e-360*Math.round(e/360):e):Ke(isNaN(t)?n:t)}function Wc(t){return(t=+t)==1?z:function(n,e){return e-n?Uc(n,e,t):Ke(isNaN(n)?e:n)}}function z(t,n){var e=n-t;return e?ws(t,e):Ke(isNaN(t)?n:t)}var ys=(function t(n){var e=Wc(n);function r(o,i){var s=e((o=Kn(o)).r,(i=Kn(i)).r),a=e(o.g,i.g),c=e(o.b,i.b),l=z(o.opacity,i.opacity);return function(u){return o.r=s(u),o.g=a(u),o.b=c(u),o.opacity=l(u),o+""}}return r.gamma=t,r})(1);function ks(t){return function(n){var e=n.length,r=new Array(e),o=new Array(e),i=new Array(e),s,a;for(s=0;s<e;++s)a=Kn(n[s]),r[s]=a.r||0,o[s]=a.g||0,i[s]=a.b||0;return r=t(r),o=t(o),i=t(i),a.opacity=1,function(c){return a.r=r(c),a.g=o(c),a.b=i(c),a+""}}}var Ap=ks(Bc),Cp=ks(Hc);function Xc(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),o;return function(i){for(o=0;o<e;++o)r[o]=t[o]*(1-i)+n[o]*i;return r}}function Vc(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Yc(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,o=new Array(r),i=new Array(e),s;for(s=0;s<r;++s)o[s]=Ge(t[s],n[s]);for(;s<e;++s)i[s]=n[s];return function(a){for(s=0;s<r;++s)i[s]=o[s](a);return i}}function Kc(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function ct(t,n){return t=+t,n=+n,function(e){return t*(1-e)+n*e}}function Gc(t,n){var e={},r={},o;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(o in n)o in t?e[o]=Ge(t[o],n[o]):r[o]=n[o];return function(i){for(o in e)r[o]=e[o](i);return r}}var ao=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,so=new RegExp(ao.source,"g");function Qc(t){return function(){return t}}function Zc(t){return function(n){return t(n)+""}}function Jc(t,n){var e=ao.lastIndex=so.lastIndex=0,r,o,i,s=-1,a=[],c=[];for(t=t+"",n=n+"";(r=ao.exec(t))&&(o=so.exec(n));)(i=o.index)>e&&(i=n.slice(e,i),a[s]?a[s]+=i:a[++s]=i),(r=r[0])===(o=o[0])?a[s]?a[s]+=o:a[++s]=o:(a[++s]=null,c.push({i:s,x:ct(r,o)})),e=so.lastIndex;return e<n.length&&(i=n.slice(e),a[s]?a[s]+=i:a[++s]=i),a.length<2?c[0]?Zc(c[0].x):Qc(n):(n=c.length,function(l){for(var u=0,f;u<n;++u)a[(f=c[u]).i]=f.x(l);return a.join("")})}function Ge(t,n){var e=typeof n,r;return n==null||e==="boolean"?Ke(n):(e==="number"?ct:e==="string"?(r=$n(n))?(n=r,ys):Jc:n instanceof $n?ys:n instanceof Date?Kc:Vc(n)?Xc:Array.isArray(n)?Yc:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?Gc:ct)(t,n)}function Ms(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var xs=180/Math.PI,lo={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Ss(t,n,e,r,o,i){var s,a,c;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(c=t*e+n*r)&&(e-=t*c,r-=n*c),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,c/=a),t*r<n*e&&(t=-t,n=-n,c=-c,s=-s),{translateX:o,translateY:i,rotate:Math.atan2(n,t)*xs,skewX:Math.atan(c)*xs,scaleX:s,scaleY:a}}var Ye;function zc(t){let n=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?lo:Ss(n.a,n.b,n.c,n.d,n.e,n.f)}function tu(t){return t==null||(Ye||(Ye=document.createElementNS("http://www.w3.org/2000/svg","g")),Ye.setAttribute("transform",t),!(t=Ye.transform.baseVal.consolidate()))?lo:(t=t.matrix,Ss(t.a,t.b,t.c,t.d,t.e,t.f))}function Ts(t,n,e,r){function o(l){return l.length?l.pop()+" ":""}function i(l,u,f,h,p,_){if(l!==f||u!==h){var $=p.push("translate(",null,n,null,e);_.push({i:$-4,x:ct(l,f)},{i:$-2,x:ct(u,h)})}else(f||h)&&p.push("translate("+f+n+h+e)}function s(l,u,f,h){l!==u?(l-u>180?u+=360:u-l>180&&(l+=360),h.push({i:f.push(o(f)+"rotate(",null,r)-2,x:ct(l,u)})):u&&f.push(o(f)+"rotate("+u+r)}function a(l,u,f,h){l!==u?h.push({i:f.push(o(f)+"skewX(",null,r)-2,x:ct(l,u)}):u&&f.push(o(f)+"skewX("+u+r)}function c(l,u,f,h,p,_){if(l!==f||u!==h){var $=p.push(o(p)+"scale(",null,",",null,")");_.push({i:$-4,x:ct(l,f)},{i:$-2,x:ct(u,h)})}else(f!==1||h!==1)&&p.push(o(p)+"scale("+f+","+h+")")}return function(l,u){var f=[],h=[];return l=t(l),u=t(u),i(l.translateX,l.translateY,u.translateX,u.translateY,f,h),s(l.rotate,u.rotate,f,h),a(l.skewX,u.skewX,f,h),c(l.scaleX,l.scaleY,u.scaleX,u.scaleY,f,h),l=u=null,function(p){for(var _=-1,$=h.length,g;++_<$;)f[(g=h[_]).i]=g.x(p);return f.join("")}}}var Ep=Ts(zc,"px, ","px)","deg)"),Rp=Ts(tu,", ",")",")"),nu=1e-12;function vs(t){return((t=Math.exp(t))+1/t)/2}function eu(t){return((t=Math.exp(t))-1/t)/2}function ru(t){return((t=Math.exp(2*t))-1)/(t+1)}var Op=(function t(n,e,r){function o(i,s){var a=i[0],c=i[1],l=i[2],u=s[0],f=s[1],h=s[2],p=u-a,_=f-c,$=p*p+_*_,g,d;if($<nu)d=Math.log(h/l)/n,g=function(C){return[a+C*p,c+C*_,l*Math.exp(n*C*d)]};else{var y=Math.sqrt($),v=(h*h-l*l+r*$)/(2*l*e*y),b=(h*h-l*l-r*$)/(2*h*e*y),S=Math.log(Math.sqrt(v*v+1)-v),T=Math.log(Math.sqrt(b*b+1)-b);d=(T-S)/n,g=function(C){var k=C*d,R=vs(S),A=l/(e*y)*(R*ru(n*k+S)-eu(S));return[a+A*p,c+A*_,l*R/vs(n*k+S)]}}return g.duration=Math.abs(d)*1e3*n/Math.SQRT2,g}return o.rho=function(i){var s=Math.max(.001,+i),a=s*s,c=a*a;return t(s,a,c)},o})(Math.SQRT2,2,4);function Ns(t){return function(n,e){var r=t((n=Ue(n)).h,(e=Ue(e)).h),o=z(n.s,e.s),i=z(n.l,e.l),s=z(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=o(a),n.l=i(a),n.opacity=s(a),n+""}}}var Pp=Ns(co),Lp=Ns(z);function As(t){return function(n,e){var r=t((n=We(n)).h,(e=We(e)).h),o=z(n.c,e.c),i=z(n.l,e.l),s=z(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=o(a),n.l=i(a),n.opacity=s(a),n+""}}}var Ip=As(co),qp=As(z);function Cs(t){return(function n(e){e=+e;function r(o,i){var s=t((o=Ve(o)).h,(i=Ve(i)).h),a=z(o.s,i.s),c=z(o.l,i.l),l=z(o.opacity,i.opacity);return function(u){return o.h=s(u),o.s=a(u),o.l=c(Math.pow(u,e)),o.opacity=l(u),o+""}}return r.gamma=n,r})(1)}var Dp=Cs(co),Fp=Cs(z);function ou(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ze(t,n){if(!isFinite(t)||t===0)return null;var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function gn(t){return t=Ze(Math.abs(t)),t?t[1]:NaN}function iu(t,n){return function(e,r){for(var o=e.length,i=[],s=0,a=t[0],c=0;o>0&&a>0&&(c+a+1>r&&(a=Math.max(1,r-c)),i.push(e.substring(o-=a,o+a)),!((c+=a+1)>r));)a=t[s=(s+1)%t.length];return i.reverse().join(n)}}function su(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}var au=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Gn(t){if(!(n=au.exec(t)))throw new Error("invalid format: "+t);var n;return new uo({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}Gn.prototype=uo.prototype;function uo(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}uo.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function lu(t){t:for(var n=t.length,e=1,r=-1,o;e<n;++e)switch(t[e]){case".":r=o=e;break;case"0":r===0&&(r=e),o=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(o+1):t}var Je;function cu(t,n){var e=Ze(t,n);if(!e)return Je=void 0,t.toPrecision(n);var r=e[0],o=e[1],i=o-(Je=Math.max(-8,Math.min(8,Math.floor(o/3)))*3)+1,s=r.length;return i===s?r:i>s?r+new Array(i-s+1).join("0"):i>0?r.slice(0,i)+"."+r.slice(i):"0."+new Array(1-i).join("0")+Ze(t,Math.max(0,n+i-1))[0]}function Es(t,n){var e=Ze(t,n);if(!e)return t+"";var r=e[0],o=e[1];return o<0?"0."+new Array(-o).join("0")+r:r.length>o+1?r.slice(0,o+1)+"."+r.slice(o+1):r+new Array(o-r.length+2).join("0")}var Rs={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:ou,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>Es(t*100,n),r:Es,s:cu,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function Os(t){return t}var Ps=Array.prototype.map,Ls=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function uu(t){var n=t.grouping===void 0||t.thousands===void 0?Os:iu(Ps.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+"",o=t.decimal===void 0?".":t.decimal+"",i=t.numerals===void 0?Os:su(Ps.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",c=t.nan===void 0?"NaN":t.nan+"";function l(f,h){f=Gn(f);var p=f.fill,_=f.align,$=f.sign,g=f.symbol,d=f.zero,y=f.width,v=f.comma,b=f.precision,S=f.trim,T=f.type;T==="n"?(v=!0,T="g"):Rs[T]||(b===void 0&&(b=12),S=!0,T="g"),(d||p==="0"&&_==="=")&&(d=!0,p="0",_="=");var C=(h&&h.prefix!==void 0?h.prefix:"")+(g==="$"?e:g==="#"&&/[boxX]/.test(T)?"0"+T.toLowerCase():""),k=(g==="$"?r:/[%p]/.test(T)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),R=Rs[T],A=/[defgprs%]/.test(T);b=b===void 0?6:/[gprs]/.test(T)?Math.max(1,Math.min(21,b)):Math.max(0,Math.min(20,b));function E(w){var N=C,tt=k,nn,Yo,le;if(T==="c")tt=R(w)+tt,w="";else{w=+w;var ce=w<0||1/w<0;if(w=isNaN(w)?c:R(Math.abs(w),b),S&&(w=lu(w)),ce&&+w==0&&$!=="+"&&(ce=!1),N=(ce?$==="("?$:a:$==="-"||$==="("?"":$)+N,tt=(T==="s"&&!isNaN(w)&&Je!==void 0?Ls[8+Je/3]:"")+tt+(ce&&$==="("?")":""),A){for(nn=-1,Yo=w.length;++nn<Yo;)if(le=w.charCodeAt(nn),48>le||le>57){tt=(le===46?o+w.slice(nn+1):w.slice(nn))+tt,w=w.slice(0,nn);break}}}v&&!d&&(w=n(w,1/0));var ue=N.length+w.length+tt.length,yt=ue<y?new Array(y-ue+1).join(p):"";switch(v&&d&&(w=n(yt+w,yt.length?y-tt.length:1/0),yt=""),_){case"<":w=N+w+tt+yt;break;case"=":w=N+yt+w+tt;break;case"^":w=yt.slice(0,ue=yt.length>>1)+N+w+tt+yt.slice(ue);break;default:w=yt+N+w+tt;break}return i(w)}return E.toString=function(){return f+""},E}function u(f,h){var p=Math.max(-8,Math.min(8,Math.floor(gn(h)/3)))*3,_=Math.pow(10,-p),$=l((f=Gn(f),f.type="f",f),{suffix:Ls[8+p/3]});return function(g){return $(_*g)}}return{format:l,formatPrefix:u}}var Qe,fo,ho;fu({thousands:",",grouping:[3],currency:["$",""]});function fu(t){return Qe=uu(t),fo=Qe.format,ho=Qe.formatPrefix,Qe}function Is(t){return Math.max(0,-gn(Math.abs(t)))}function qs(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(gn(n)/3)))*3-gn(Math.abs(t)))}function Ds(t,n){return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,gn(n)-gn(t))+1}function hu(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function pu(t){return function(){return t}}function mu(t){return+t}var Fs=[0,1];function yn(t){return t}function po(t,n){return(n-=t=+t)?function(e){return(e-t)/n}:pu(isNaN(n)?NaN:.5)}function du(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function _u(t,n,e){var r=t[0],o=t[1],i=n[0],s=n[1];return o<r?(r=po(o,r),i=e(s,i)):(r=po(r,o),i=e(i,s)),function(a){return i(r(a))}}function $u(t,n,e){var r=Math.min(t.length,n.length)-1,o=new Array(r),i=new Array(r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)o[s]=po(t[s],t[s+1]),i[s]=e(n[s],n[s+1]);return function(a){var c=Qr(t,a,1,r)-1;return i[c](o[c](a))}}function gu(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function yu(){var t=Fs,n=Fs,e=Ge,r,o,i,s=yn,a,c,l;function u(){var h=Math.min(t.length,n.length);return s!==yn&&(s=du(t[0],t[h-1])),a=h>2?$u:_u,c=l=null,f}function f(h){return h==null||isNaN(h=+h)?i:(c||(c=a(t.map(r),n,e)))(r(s(h)))}return f.invert=function(h){return s(o((l||(l=a(n,t.map(r),ct)))(h)))},f.domain=function(h){return arguments.length?(t=Array.from(h,mu),u()):t.slice()},f.range=function(h){return arguments.length?(n=Array.from(h),u()):n.slice()},f.rangeRound=function(h){return n=Array.from(h),e=Ms,u()},f.clamp=function(h){return arguments.length?(s=h?!0:yn,u()):s!==yn},f.interpolate=function(h){return arguments.length?(e=h,u()):e},f.unknown=function(h){return arguments.length?(i=h,f):i},function(h,p){return r=h,o=p,u()}}function xu(){return yu()(yn,yn)}function vu(t,n,e,r){var o=Yi(t,n,e),i;switch(r=Gn(r??",f"),r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(i=qs(o,s))&&(r.precision=i),ho(r,s)}case"":case"e":case"g":case"p":case"r":{r.precision==null&&!isNaN(i=Ds(o,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=i-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(i=Is(o))&&(r.precision=i-(r.type==="%")*2);break}}return fo(r)}function bu(t){var n=t.domain;return t.ticks=function(e){var r=n();return Zr(r[0],r[r.length-1],e??10)},t.tickFormat=function(e,r){var o=n();return vu(o[0],o[o.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),o=0,i=r.length-1,s=r[o],a=r[i],c,l,u=10;for(a<s&&(l=s,s=a,a=l,l=o,o=i,i=l);u-- >0;){if(l=Ht(s,a,e),l===c)return r[o]=s,r[i]=a,n(r);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;c=l}return t},t}function K(){var t=xu();return t.copy=function(){return gu(t,K())},hu.apply(t,arguments),bu(t)}var Qn=[{color:"var(--line-1)",dash:""},{color:"var(--line-2)",dash:"14 8"},{color:"var(--line-5)",dash:"3 8"},{color:"var(--line-3)",dash:"22 7 4 7"},{color:"var(--line-4)",dash:"30 8"},{color:"var(--line-5)",dash:"14 6 3 6 3 6"}],xn={a:Qn[0],b:Qn[1]};var mo=null;function L(t,n,e=400){return mo??=document.createElement("canvas").getContext("2d"),mo.font=`${e} ${n}px ${getComputedStyle(document.body).fontFamily}`,mo.measureText(t).width}function H(t,n,e,r=400){let o=[""];for(let i of String(t).split(" ")){let s=`${o.at(-1)} ${i}`.trim();o.at(-1)&&L(s,e,r)>n?o.push(i):o[o.length-1]=s}return o}function U({lines:t,x:n,y:e,size:r,anchor:o="start",name:i="label",halo:s=!1}){let a=e-(t.length-1)*r*1.15/2;return m`<text class=${s?`${i} halo`:i} text-anchor=${o} font-size=${r}>
    ${t.map((c,l)=>m`<tspan x=${n} y=${a+l*r*1.15} dy="0.35em">${c}</tspan>`)}
  </text>`}function vn(t,n,e){let r=Math.max(1,Math.ceil(t.length*e/Math.max(n,1)));return t.filter((o,i)=>i%r===0)}function dt({x:t,y:n,xTicks:e=[],yTicks:r=[],box:o,size:i,xLabel:s,yLabel:a,zero:c=null}){return m`<g class="plane">
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
  </g>`}function _o(t,n=15){let e=Math.max(1,...t.map(Math.abs)),r=Math.max(1,Math.ceil((2*e+1)/n));r%2===0&&(r+=1);let o=Math.max(1,Math.ceil((e-r/2)/r));return Array.from({length:2*o+2},(i,s)=>(s-o-.5)*r)}function js({arms:t,width:n,height:e,size:r}){let o=_o(t.flatMap(({values:f})=>f),n<500?9:15),i=t.map(({values:f})=>Ki().domain([o[0],o.at(-1)]).thresholds(o.slice(1,-1))(f)),s=Math.max(1,...i.flat().map(({length:f})=>f)),a=L(M(s),r)+r,c=K([o[0],o.at(-1)],[a,n-r*.3]),l=r*2.9,u=(e-l)/t.length;return m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    ${t.map(({key:f,label:h},p)=>{let _={left:a,right:n-r*.3,top:p*u+r*2,bottom:(p+1)*u-r*.5},$=K([0,s],[_.bottom,_.top]),g=o.slice(0,-1).map((v,b)=>(v+o[b+1])/2),d=p===t.length-1,y=d?wu(g,_,r):[];return m`<g key=${f} class=${`bars bars-${f}`}>
        <${dt} x=${c} y=${$} yTicks=${[0,s].map(v=>[v,M(v)])} xTicks=${y} box=${_} size=${r} zero=${0} xLabel=${d?x("chart.balance_axis"):null} />
        <text class="end" x=${a} y=${p*u+r*.9} dy="0.35em" font-size=${r}>${h}</text>
        ${i[p].map((v,b)=>m`<rect
          key=${b}
          class=${b===(o.length-2)/2?"even":""}
          x=${c(o[b])+1}
          width=${Math.max(1,c(o[b+1])-c(o[b])-2)}
          y=${$(v.length)}
          height=${_.bottom-$(v.length)}
          fill=${xn[f].color}
        />`)}
      </g>`})}
  </svg>`}function wu(t,n,e){let r=(t.length-1)/2,o=(n.right-n.left)/t.length<e*2.2?2:1;return t.filter((i,s)=>(s-r)%o===0).map(i=>[i,i>0?`+${M(i)}`:M(i)])}function Bs({who:t,keys:n,names:e}){let r=n.map(a=>({key:a,label:e[a],values:t.balance[a]})),o=_o(r.flatMap(({values:a})=>a)),i=a=>a.filter(c=>Math.abs(c)<o.at(-1)/(o.length-1)).length,s=r.map(({label:a,values:c})=>x("chart.named_value",{name:a,value:Y("chart.people",i(c))}));return{title:x("chart.C5"),sentence:x("chart.C5_sentence",{range:M(o[o.length/2]-.5),list:s.join("; ")}),draw:a=>js({...a,arms:r}),table:{head:[x("chart.balance_axis"),...r.map(({label:a})=>a)],rows:o.slice(0,-1).map((a,c)=>[x("chart.from_to",{from:M(a+.5),to:M(o[c+1]-.5)}),...r.map(({values:l})=>M(l.filter(u=>u>a&&u<o[c+1]).length))])}}}var Zn=Math.PI,$o=2*Zn,Yt=1e-6,ku=$o-Yt;function Hs(t){this._+=t[0];for(let n=1,e=t.length;n<e;++n)this._+=arguments[n]+t[n]}function Mu(t){let n=Math.floor(t);if(!(n>=0))throw new Error(`invalid digits: ${t}`);if(n>15)return Hs;let e=10**n;return function(r){this._+=r[0];for(let o=1,i=r.length;o<i;++o)this._+=Math.round(arguments[o]*e)/e+r[o]}}function Us(t,n,e,r){return t===e&&n===r}function Su(t){let n=Math.floor(t);if(!(n<=15))return Us;let e=10**n,r=function(o){return Math.round(o*e)};return function(o,i,s,a){return r(o)===r(s)&&r(i)===r(a)}}var bn=class{constructor(n){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=n==null?Hs:Mu(n),this._equal=n==null?Us:Su(n)}moveTo(n,e){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(n,e){this._append`L${this._x1=+n},${this._y1=+e}`}quadraticCurveTo(n,e,r,o){this._append`Q${+n},${+e},${this._x1=+r},${this._y1=+o}`}bezierCurveTo(n,e,r,o,i,s){this._append`C${+n},${+e},${+r},${+o},${this._x1=+i},${this._y1=+s}`}arcTo(n,e,r,o,i){if(n=+n,e=+e,r=+r,o=+o,i=+i,i<0)throw new Error(`negative radius: ${i}`);let s=this._x1,a=this._y1,c=r-n,l=o-e,u=s-n,f=a-e,h=u*u+f*f;if(this._x1===null)this._append`M${this._x1=n},${this._y1=e}`;else if(h>Yt)if(!(Math.abs(f*c-l*u)>Yt)||!i)this._append`L${this._x1=n},${this._y1=e}`;else{let p=r-s,_=o-a,$=c*c+l*l,g=p*p+_*_,d=Math.sqrt($),y=Math.sqrt(h),v=i*Math.tan((Zn-Math.acos(($+h-g)/(2*d*y)))/2),b=v/y,S=v/d;Math.abs(b-1)>Yt&&this._append`L${n+b*u},${e+b*f}`,this._append`A${i},${i},0,0,${+(f*p>u*_)},${this._x1=n+S*c},${this._y1=e+S*l}`}}arc(n,e,r,o,i,s){if(n=+n,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(o),c=r*Math.sin(o),l=n+a,u=e+c,f=1^s,h=s?o-i:i-o;if(this._x1===null?this._append`M${l},${u}`:(Math.abs(this._x1-l)>Yt||Math.abs(this._y1-u)>Yt)&&this._append`L${l},${u}`,!!r){if(h<0&&(h=h%$o+$o),h>ku)this._append`A${r},${r},0,1,${f},${n-a},${e-c}A${r},${r},0,1,${f},${this._x1=l},${this._y1=u}`;else if(h>Yt){let p=n+r*Math.cos(i),_=e+r*Math.sin(i);if(h>=Zn&&this._equal(l,u,p,_)){h/=2;let $=o+h;this._append`A${r},${r},0,${+(h>=Zn)},${f},${n+r*Math.cos($)},${e+r*Math.sin($)}`}this._append`A${r},${r},0,${+(h>=Zn)},${f},${this._x1=p},${this._y1=_}`}}}rect(n,e,r,o){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}h${r=+r}v${+o}h${-r}Z`}toString(){return this._}};function Tu(){return new bn}Tu.prototype=bn.prototype;function q(t){return function(){return t}}var Gs=Math.cos;var ze=Math.sin,rt=Math.sqrt,Ws=1e-12,Jn=Math.PI,dm=Jn/2,er=2*Jn;function vo(t){let n=3;return t.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);n=r}return t},()=>new bn(n)}var _m=Array.prototype.slice;function Qs(t){return typeof t=="object"&&"length"in t?t:Array.from(t)}function Zs(t){this._context=t}Zs.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:this._context.lineTo(t,n);break}}};function bo(t){return new Zs(t)}function Js(t){return t[0]}function zs(t){return t[1]}function zn(t,n){var e=q(!0),r=null,o=bo,i=null,s=vo(a);t=typeof t=="function"?t:t===void 0?Js:q(t),n=typeof n=="function"?n:n===void 0?zs:q(n);function a(c){var l,u=(c=Qs(c)).length,f,h=!1,p;for(r==null&&(i=o(p=s())),l=0;l<=u;++l)!(l<u&&e(f=c[l],l,c))===h&&((h=!h)?i.lineStart():i.lineEnd()),h&&i.point(+t(f,l,c),+n(f,l,c));if(p)return i=null,p+""||null}return a.x=function(c){return arguments.length?(t=typeof c=="function"?c:q(+c),a):t},a.y=function(c){return arguments.length?(n=typeof c=="function"?c:q(+c),a):n},a.defined=function(c){return arguments.length?(e=typeof c=="function"?c:q(!!c),a):e},a.curve=function(c){return arguments.length?(o=c,r!=null&&(i=o(r)),a):o},a.context=function(c){return arguments.length?(c==null?r=i=null:i=o(r=c),a):r},a}function ta(t,n,e){var r=null,o=q(!0),i=null,s=bo,a=null,c=vo(l);t=typeof t=="function"?t:t===void 0?Js:q(+t),n=typeof n=="function"?n:q(n===void 0?0:+n),e=typeof e=="function"?e:e===void 0?zs:q(+e);function l(f){var h,p,_,$=(f=Qs(f)).length,g,d=!1,y,v=new Array($),b=new Array($);for(i==null&&(a=s(y=c())),h=0;h<=$;++h){if(!(h<$&&o(g=f[h],h,f))===d)if(d=!d)p=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),_=h-1;_>=p;--_)a.point(v[_],b[_]);a.lineEnd(),a.areaEnd()}d&&(v[h]=+t(g,h,f),b[h]=+n(g,h,f),a.point(r?+r(g,h,f):v[h],e?+e(g,h,f):b[h]))}if(y)return a=null,y+""||null}function u(){return zn().defined(o).curve(s).context(i)}return l.x=function(f){return arguments.length?(t=typeof f=="function"?f:q(+f),r=null,l):t},l.x0=function(f){return arguments.length?(t=typeof f=="function"?f:q(+f),l):t},l.x1=function(f){return arguments.length?(r=f==null?null:typeof f=="function"?f:q(+f),l):r},l.y=function(f){return arguments.length?(n=typeof f=="function"?f:q(+f),e=null,l):n},l.y0=function(f){return arguments.length?(n=typeof f=="function"?f:q(+f),l):n},l.y1=function(f){return arguments.length?(e=f==null?null:typeof f=="function"?f:q(+f),l):e},l.lineX0=l.lineY0=function(){return u().x(t).y(n)},l.lineY1=function(){return u().x(t).y(e)},l.lineX1=function(){return u().x(r).y(n)},l.defined=function(f){return arguments.length?(o=typeof f=="function"?f:q(!!f),l):o},l.curve=function(f){return arguments.length?(s=f,i!=null&&(a=s(i)),l):s},l.context=function(f){return arguments.length?(f==null?i=a=null:a=s(i=f),l):i},l}var $m=Nu(bo);function na(t){this._curve=t}na.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,n){this._curve.point(n*Math.sin(t),n*-Math.cos(t))}};function Nu(t){function n(e){return new na(t(e))}return n._curve=t,n}var gm=rt(3);var rr={draw(t,n){let e=rt(n/Jn);t.moveTo(e,0),t.arc(0,0,e,0,er)}},ea={draw(t,n){let e=rt(n/5)/2;t.moveTo(-3*e,-e),t.lineTo(-e,-e),t.lineTo(-e,-3*e),t.lineTo(e,-3*e),t.lineTo(e,-e),t.lineTo(3*e,-e),t.lineTo(3*e,e),t.lineTo(e,e),t.lineTo(e,3*e),t.lineTo(-e,3*e),t.lineTo(-e,e),t.lineTo(-3*e,e),t.closePath()}},ra=rt(1/3),Au=ra*2,oa={draw(t,n){let e=rt(n/Au),r=e*ra;t.moveTo(0,-e),t.lineTo(r,0),t.lineTo(0,e),t.lineTo(-r,0),t.closePath()}};var ia={draw(t,n){let e=rt(n),r=-e/2;t.rect(r,r,e,e)}};var Cu=.8908130915292852,sa=ze(Jn/10)/ze(7*Jn/10),Eu=ze(er/10)*sa,Ru=-Gs(er/10)*sa,aa={draw(t,n){let e=rt(n*Cu),r=Eu*e,o=Ru*e;t.moveTo(0,-e),t.lineTo(r,o);for(let i=1;i<5;++i){let s=er*i/5,a=Gs(s),c=ze(s);t.lineTo(c*e,-a*e),t.lineTo(a*r-c*o,c*r+a*o)}t.closePath()}},go=rt(3),la={draw(t,n){let e=-rt(n/(go*3));t.moveTo(0,e*2),t.lineTo(-go*e,-e),t.lineTo(go*e,-e),t.closePath()}},ym=rt(3);var xm=rt(3)/2,Ou=1/rt(12),vm=(Ou/2+1)*3;function ca(t,n){let e=null,r=vo(o);t=typeof t=="function"?t:q(t||rr),n=typeof n=="function"?n:q(n===void 0?64:+n);function o(){let i;if(e||(e=i=r()),t.apply(this,arguments).draw(e,+n.apply(this,arguments)),i)return e=null,i+""||null}return o.type=function(i){return arguments.length?(t=typeof i=="function"?i:q(i),o):t},o.size=function(i){return arguments.length?(n=typeof i=="function"?i:q(+i),o):n},o.context=function(i){return arguments.length?(e=i??null,o):e},o}function Nt(){}function tr(t,n,e){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+n)/6,(t._y0+4*t._y1+e)/6)}function wo(t){this._context=t}wo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:tr(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:tr(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function Pu(t){this._context=t}Pu.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x2=t,this._y2=n;break;case 1:this._point=2,this._x3=t,this._y3=n;break;case 2:this._point=3,this._x4=t,this._y4=n,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+n)/6);break;default:tr(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function Lu(t){this._context=t}Lu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+t)/6,r=(this._y0+4*this._y1+n)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:tr(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function ua(t,n){this._basis=new wo(t),this._beta=n}ua.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,n=this._y,e=t.length-1;if(e>0)for(var r=t[0],o=n[0],i=t[e]-r,s=n[e]-o,a=-1,c;++a<=e;)c=a/e,this._basis.point(this._beta*t[a]+(1-this._beta)*(r+c*i),this._beta*n[a]+(1-this._beta)*(o+c*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,n){this._x.push(+t),this._y.push(+n)}};var bm=(function t(n){function e(r){return n===1?new wo(r):new ua(r,n)}return e.beta=function(r){return t(+r)},e})(.85);function nr(t,n,e){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-n),t._y2+t._k*(t._y1-e),t._x2,t._y2)}function ko(t,n){this._context=t,this._k=(1-n)/6}ko.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:nr(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2,this._x1=t,this._y1=n;break;case 2:this._point=3;default:nr(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var wm=(function t(n){function e(r){return new ko(r,n)}return e.tension=function(r){return t(+r)},e})(0);function Mo(t,n){this._context=t,this._k=(1-n)/6}Mo.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:nr(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var km=(function t(n){function e(r){return new Mo(r,n)}return e.tension=function(r){return t(+r)},e})(0);function So(t,n){this._context=t,this._k=(1-n)/6}So.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:nr(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Mm=(function t(n){function e(r){return new So(r,n)}return e.tension=function(r){return t(+r)},e})(0);function To(t,n,e){var r=t._x1,o=t._y1,i=t._x2,s=t._y2;if(t._l01_a>Ws){var a=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,c=3*t._l01_a*(t._l01_a+t._l12_a);r=(r*a-t._x0*t._l12_2a+t._x2*t._l01_2a)/c,o=(o*a-t._y0*t._l12_2a+t._y2*t._l01_2a)/c}if(t._l23_a>Ws){var l=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,u=3*t._l23_a*(t._l23_a+t._l12_a);i=(i*l+t._x1*t._l23_2a-n*t._l12_2a)/u,s=(s*l+t._y1*t._l23_2a-e*t._l12_2a)/u}t._context.bezierCurveTo(r,o,i,s,t._x2,t._y2)}function fa(t,n){this._context=t,this._alpha=n}fa.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3;default:To(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Sm=(function t(n){function e(r){return n?new fa(r,n):new ko(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function ha(t,n){this._context=t,this._alpha=n}ha.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:To(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Tm=(function t(n){function e(r){return n?new ha(r,n):new Mo(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function pa(t,n){this._context=t,this._alpha=n}pa.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:To(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Nm=(function t(n){function e(r){return n?new pa(r,n):new So(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function Iu(t){this._context=t}Iu.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,n){t=+t,n=+n,this._point?this._context.lineTo(t,n):(this._point=1,this._context.moveTo(t,n))}};function Xs(t){return t<0?-1:1}function Vs(t,n,e){var r=t._x1-t._x0,o=n-t._x1,i=(t._y1-t._y0)/(r||o<0&&-0),s=(e-t._y1)/(o||r<0&&-0),a=(i*o+s*r)/(r+o);return(Xs(i)+Xs(s))*Math.min(Math.abs(i),Math.abs(s),.5*Math.abs(a))||0}function Ys(t,n){var e=t._x1-t._x0;return e?(3*(t._y1-t._y0)/e-n)/2:n}function yo(t,n,e){var r=t._x0,o=t._y0,i=t._x1,s=t._y1,a=(i-r)/3;t._context.bezierCurveTo(r+a,o+a*n,i-a,s-a*e,i,s)}function xo(t){this._context=t}xo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:yo(this,this._t0,Ys(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){var e=NaN;if(t=+t,n=+n,!(t===this._x1&&n===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,yo(this,Ys(this,e=Vs(this,t,n)),e);break;default:yo(this,this._t0,e=Vs(this,t,n));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n,this._t0=e}}};function qu(t){this._context=new ma(t)}(qu.prototype=Object.create(xo.prototype)).point=function(t,n){xo.prototype.point.call(this,n,t)};function ma(t){this._context=t}ma.prototype={moveTo:function(t,n){this._context.moveTo(n,t)},closePath:function(){this._context.closePath()},lineTo:function(t,n){this._context.lineTo(n,t)},bezierCurveTo:function(t,n,e,r,o,i){this._context.bezierCurveTo(n,t,r,e,i,o)}};function Du(t){this._context=t}Du.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,n=this._y,e=t.length;if(e)if(this._line?this._context.lineTo(t[0],n[0]):this._context.moveTo(t[0],n[0]),e===2)this._context.lineTo(t[1],n[1]);else for(var r=Ks(t),o=Ks(n),i=0,s=1;s<e;++i,++s)this._context.bezierCurveTo(r[0][i],o[0][i],r[1][i],o[1][i],t[s],n[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,n){this._x.push(+t),this._y.push(+n)}};function Ks(t){var n,e=t.length-1,r,o=new Array(e),i=new Array(e),s=new Array(e);for(o[0]=0,i[0]=2,s[0]=t[0]+2*t[1],n=1;n<e-1;++n)o[n]=1,i[n]=4,s[n]=4*t[n]+2*t[n+1];for(o[e-1]=2,i[e-1]=7,s[e-1]=8*t[e-1]+t[e],n=1;n<e;++n)r=o[n]/i[n-1],i[n]-=r,s[n]-=r*s[n-1];for(o[e-1]=s[e-1]/i[e-1],n=e-2;n>=0;--n)o[n]=(s[n]-o[n+1])/i[n];for(i[e-1]=(t[e]+o[e-1])/2,n=0;n<e-1;++n)i[n]=2*t[n+1]-o[n+1];return[o,i]}function Fu(t,n){this._context=t,this._t=n}Fu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,n),this._context.lineTo(t,n);else{var e=this._x*(1-this._t)+t*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,n)}break}}this._x=t,this._y=n}};function or(t,n,e,r){let o=t.map((c,l)=>l).sort((c,l)=>t[c]-t[l]||c-l),i=[];for(let c of o)for(i.push({members:[c],height:n[c],sum:t[c]});i.length>1;){let[l,u]=i.slice(-2);if(a(l)+l.height/2<=a(u)-u.height/2)break;i=[...i.slice(0,-2),{members:[...l.members,...u.members],height:l.height+u.height,sum:l.sum+u.sum}]}let s=Array(t.length).fill(0);for(let c of i){let l=a(c)-c.height/2;for(let u of c.members)s[u]=l+n[u]/2,l+=n[u]}return ju(s,n,o,e,r);function a(c){return c.sum/c.members.length}}function ju(t,n,e,r,o){let i=r;for(let a of e)t[a]=Math.max(t[a],i+n[a]/2),i=t[a]+n[a]/2;let s=o;for(let a of[...e].reverse())t[a]=Math.min(t[a],s-n[a]/2),s=t[a]-n[a]/2;return t}function wn({series:t,months:n,unit:e,width:r,height:o,size:i,now:s=null,from:a=null,to:c=null,xLabel:l}){let u=Math.min(r*.34,Math.max(...t.map(({label:k})=>L(k,i,600)))+i),f=t.map(({label:k})=>H(k,u-i*.9,i,600)),[h,p]=Bu(t,e,a,c),_=K([h,p],[0,1]).nice(5),$=_.ticks(o<260?3:5).map(k=>[k,M(k,e)]),d={left:Math.max(...$.map(([,k])=>L(k,i)))+i*.8,right:r-u,top:i*.9,bottom:o-i*(l?2.9:1.8)};_.range([d.bottom,d.top]);let y=K([n[0],n.at(-1)],[d.left,d.right]),v=zn((k,R)=>y(n[R]),k=>_(k)).defined(k=>k!=null),b=t.map(({values:k})=>k.findLastIndex(R=>R!=null)),S=t.map(({values:k},R)=>b[R]<0?d.bottom:_(k[b[R]])),T=or(S,f.map(k=>k.length*i*1.2),d.top-i*.8,d.bottom+i*.8),C=vn(n.filter(k=>k%6===0||n.length<12),d.right-d.left,i*2).map(k=>[k,M(k)]);return m`<svg class="chart" width=${r} height=${o} viewBox=${`0 0 ${r} ${o}`} aria-hidden="true">
    <${dt} x=${y} y=${_} xTicks=${C} yTicks=${$} box=${d} size=${i} xLabel=${l} zero=${0} />
    ${s!==null&&m`<line class="now" x1=${y(s)} x2=${y(s)} y1=${d.top} y2=${d.bottom} />`}
    ${t.map(({label:k,values:R,stroke:A},E)=>m`<g key=${k}>
        <path class="line" d=${v(R)??""} stroke=${A.color} stroke-dasharray=${A.dash||"none"} />
        <polyline
          class="leader"
          points=${`${y(n[Math.max(b[E],0)])+4},${S[E]} ${d.right+i*.35},${T[E]} ${d.right+i*.6},${T[E]}`}
          stroke=${A.color}
        />
        <${U} lines=${f[E]} x=${d.right+i*.8} y=${T[E]} size=${i} name="end" />
      </g>`)}
  </svg>`}function Bu(t,n,e,r){let[o=0,i=1]=Un(t.flatMap(({values:c})=>c.filter(l=>l!==null))),s=e??Math.min(0,o),a=r??(n==="percent"&&i>.6?1:i);return s===a?[s,s+1]:[s,a]}function ir(t,{width:n,height:e,size:r},o=2,i=14){let s=n>r*i*o?Math.min(o,t.length):1,a=Math.floor((n-(s-1)*r*1.5)/s),c=Math.floor(e/Math.ceil(t.length/s));return m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    ${t.map(({key:l,title:u,draw:f},h)=>m`<g
      key=${l}
      transform=${`translate(${h%s*(a+r*1.5)},${Math.floor(h/s)*c})`}
    >
      <text class="end" x="0" y=${r*.8} dy="0.35em" font-size=${r}>${u}</text>
      <g transform=${`translate(0,${r*1.5})`}>${f({width:a,height:c-r*1.7,size:r})}</g>
    </g>`)}
  </svg>`}function da({scene:t,who:n,keys:e,names:r,now:o}){let i=t.arms[e[0]].months.map((h,p)=>p+1),s=e.map(h=>({arm:h,series:Hu(n,h)})),a=s.flatMap(({series:h})=>h.flatMap(({values:p})=>p.filter(_=>_!==null))),[c,l]=[Math.min(0,Gi(a)??0),De(a)??1],u=s.map(({arm:h,series:p})=>{let _=p.map(({label:$,values:g})=>x("chart.named_value",{name:$,value:M(g.at(-1))}));return x("chart.arm_list",{name:r[h],list:_.join("; ")})}),f=s.map(({arm:h,series:p})=>({key:h,title:r[h],draw:_=>wn({..._,series:p,months:i,unit:"number",from:c,to:l,now:o,xLabel:x("chart.month")})}));return{title:x("chart.C1"),sentence:x("chart.C1_sentence",{month:i.length,list:u.join(" ")}),draw:h=>ir(f,h,2,18),table:{head:[x("chart.month"),...s.flatMap(({arm:h,series:p})=>p.map(({label:_})=>`${h.toUpperCase()}: ${_}`))],rows:i.map((h,p)=>[M(h),...s.flatMap(({series:_})=>_.map(({values:$})=>M($[p]??null)))])}}}function Hu(t,n){return t.strategies.map((e,r)=>({label:at(e),values:[...Vi(t.benefit[n][r]??[])],stroke:Qn[r%Qn.length]})).filter(({values:e})=>e.length>0)}function _a({people:t,groups:n,width:e,height:r,size:o}){let i=n.map((d,y)=>{let v=t.filter(b=>b.group===y);return v.length?{x:Wn(v,({asked:b})=>b),y:Wn(v,({given:b})=>b)}:null}),s=d=>Math.max(1,...t.map(y=>y[d])),a=K([0,s("given")],[0,1]).nice(5),c=a.ticks(5).map(d=>[d,M(d)]),l=Math.max(...c.map(([,d])=>L(d,o)))+o*.8,u=Math.min(e*.36,Math.max(...n.map(({label:d})=>L(d,o,600)))+o*1.2),f={left:l,right:e-u,top:o*1.9,bottom:r-o*2.9};a.range([f.bottom,f.top]);let h=K([0,s("asked")],[f.left,f.right-o]).nice(5),p=n.map(({label:d})=>H(d,u-o*.9,o,600)),_=n.map((d,y)=>y).filter(d=>i[d]),$=or(_.map(d=>a(i[d].y)),_.map(d=>p[d].length*o*1.2),0,f.bottom),g=Math.min(h.domain()[1],a.domain()[1]);return m`<svg class="chart" width=${e} height=${r} viewBox=${`0 0 ${e} ${r}`} aria-hidden="true">
    <${dt} x=${h} y=${a} xTicks=${h.ticks(e<500?4:6).map(d=>[d,M(d)])} yTicks=${c} box=${f} size=${o} xLabel=${x("chart.asked_axis")} yLabel=${x("chart.given_axis")} zero=${0} />
    <line class="now" x1=${h(0)} y1=${a(0)} x2=${h(g)} y2=${a(g)} />
    ${t.map(({asked:d,given:y},v)=>m`<circle key=${v} class="person" cx=${h(d)} cy=${a(y)} r=${o*.22} />`)}
    ${_.map((d,y)=>{let{x:v,y:b}=i[d],{Mark:S}=n[d];return m`<g key=${d}>
        <polyline class="leader" points=${`${h(v)},${a(b)} ${f.right+o*.2},${$[y]} ${f.right+o*.5},${$[y]}`} stroke="currentColor" />
        <${S} x=${h(v)} y=${a(b)} r=${o*.8} />
        <${U} lines=${p[d]} x=${f.right+o*.7} y=${$[y]} size=${o} name="end" />
      </g>`})}
  </svg>`}var Uu={draw(t,n){let e=Math.sqrt(2*n/(3*Math.sqrt(3)));for(let r=0;r<6;r+=1){let o=r*Math.PI/3,[i,s]=[e*Math.cos(o),e*Math.sin(o)];r===0?t.moveTo(i,s):t.lineTo(i,s)}t.closePath()}},Wu={circle:[rr,1],square:[ia,1.05],triangle:[la,1.12],diamond:[oa,1.08],hexagon:[Uu,1.05],cross:[ea,1.25],star:[aa,1.2],ring:[rr,1]},At=[{letter:"K",shape:"circle",fill:"#E69F00",ink:"#1A1A1A"},{letter:"L",shape:"square",fill:"#56B4E9",ink:"#1A1A1A"},{letter:"M",shape:"triangle",fill:"#009E73",ink:"#1A1A1A"},{letter:"N",shape:"diamond",fill:"#F0E442",ink:"#1A1A1A"},{letter:"P",shape:"hexagon",fill:"#0072B2",ink:"#FFFFFF"},{letter:"R",shape:"cross",fill:"#D55E00",ink:"#1A1A1A"},{letter:"S",shape:"star",fill:"#CC79A7",ink:"#1A1A1A"},{letter:"T",shape:"ring",fill:"#1A1A1A",ink:"#FFFFFF"}];function kn(t,n){let[e,r]=Wu[t];return ca(e,Math.PI*(n*r)**2)()}function Mn(t){let{shape:n,fill:e,ink:r,letter:o}=At[t%At.length];return({x:i,y:s,r:a})=>m`<g class=${`strategy-mark ${n}`} transform=${`translate(${i},${s})`}>
    <path d=${kn(n,a)} fill=${e} />
    <text class="mark-letter" text-anchor="middle" dy="0.36em" font-size=${a*1.62} style=${{fill:r}}>${o}</text>
  </g>`}function $a({who:t,keys:n,names:e}){let r=n.at(-1),o=t.of[r].map((l,u)=>({group:l,asked:t.asked[r][u],given:t.given[r][u]})),i=t.strategies.map((l,u)=>({label:at(l),Mark:Mn(u)})),s=(l,u)=>Wn(o.filter(f=>f.group===u),f=>f[l]),a=i.map((l,u)=>u).filter(l=>o.some(({group:u})=>u===l)),c=a.map(l=>x("chart.asks_gives",{name:i[l].label,asked:M(s("asked",l),"whole"),given:M(s("given",l),"whole")}));return{title:`${x("chart.C6")} (${e[r]})`,sentence:x("chart.C6_sentence",{list:c.join("; ")}),draw:l=>_a({...l,people:o,groups:i}),table:{head:[x("chart.strategy"),x("chart.asked_axis"),x("chart.given_axis")],rows:a.map(l=>[i[l].label,M(s("asked",l)),M(s("given",l))])}}}function sr(t,n,e,r,o){let i=t.arms[n[0]].months.map((c,l)=>l+1),s=n.map(c=>({label:e[c],stroke:xn[c],values:t.arms[c].months.map(({readouts:l})=>l[r]??null)})),a=i.map((c,l)=>[M(c),...s.map(({values:u})=>M(u[l],o))]);return{months:i,series:s,table:{head:[x("chart.month"),...s.map(({label:c})=>c)],rows:a}}}function ya({scene:t,keys:n,names:e,now:r}){let{months:o,series:i,table:s}=sr(t,n,e,"share","percent"),a=l=>ga(t,l,"granted")/Math.max(1,ga(t,l,"asked")),c=n.map(l=>x("chart.named_value",{name:e[l],value:ht(a(l))}));return{title:x("chart.C2"),sentence:x("chart.C2_sentence",{months:o.length,list:c.join("; ")}),draw:l=>wn({...l,series:i,months:o,unit:"percent",from:0,to:1,now:r,xLabel:x("chart.month")}),table:s}}function ga(t,n,e){return t.arms[n].months.reduce((r,{readouts:o})=>r+(o[e]??0),0)}function xa({helped:t,of:n,groups:e,width:r,height:o,size:i}){let s=n.map((d,y)=>y).sort((d,y)=>n[d]-n[y]||d-y),a=new Map(s.map((d,y)=>[d,y])),c=Math.min(r*.4,Math.max(...e.map(({label:d})=>L(d,i)))+i*1.2),l=x("chart.helped_axis"),u=c+L(l,i)<r,f=H(l,u?r-c:r,i),h=i*(.75+1.15*f.length),p=Math.max(i*5,Math.min(o-h-i*.5,r-c-i)),_=p/n.length,$=Math.max(1,...t.map(([,,d])=>d)),g=e.map(({label:d},y)=>{let v=s.filter(b=>n[b]===y);return{label:d,from:v.length?a.get(v[0]):0,count:v.length}}).filter(({count:d})=>d);return m`<svg class="chart" width=${r} height=${o} viewBox=${`0 0 ${r} ${o}`} aria-hidden="true">
    <${U} lines=${f} x=${u?c:0} y=${h/2-i*.2} size=${i} name="tick" />
    <rect class="ground" x=${c} y=${h} width=${p} height=${p} />
    ${t.map(([d,y,v])=>m`<rect
      key=${`${d}-${y}`}
      class="cell"
      x=${c+a.get(y)*_}
      y=${h+a.get(d)*_}
      width=${Math.max(1,_-.5)}
      height=${Math.max(1,_-.5)}
      fill-opacity=${.25+.75*v/$}
    />`)}
    ${g.map(({label:d,from:y,count:v})=>m`<g key=${d}>
      <line class="axis" x1=${c-i*.4} x2=${c+p} y1=${h+y*_} y2=${h+y*_} />
      <line class="axis" x1=${c+y*_} x2=${c+y*_} y1=${h} y2=${h+p} />
      <${U} lines=${H(d,c-i,i).slice(0,Math.max(1,Math.floor(v*_/(i*1.1))))} x=${c-i*.6} y=${h+(y+v/2)*_} size=${Math.min(i,Math.max(10,v*_))} anchor="end" />
    </g>`)}
    <rect class="frame" x=${c} y=${h} width=${p} height=${p} />
  </svg>`}function va({who:t,keys:n,names:e}){let r=n.at(-1),o=t.of[r],i=t.helped[r],s=t.strategies.map(f=>({label:at(f)})),a=s.map((f,h)=>h).filter(f=>o.includes(f)),c=(f,h)=>i.filter(([p,_])=>o[p]===f&&o[_]===h).reduce((p,[,,_])=>p+_,0),l=i.reduce((f,[,,h])=>f+h,0),u=a.reduce((f,h)=>f+c(h,h),0);return{title:`${x("chart.C7")} (${e[r]})`,sentence:x("chart.C7_sentence",{all:M(l),within:M(u/Math.max(1,l),"percent")}),draw:f=>xa({...f,helped:i,of:o,groups:s}),table:{head:[x("chart.helper"),...a.map(f=>s[f].label)],rows:a.map(f=>[s[f].label,...a.map(h=>M(c(f,h)))])}}}function ba({arms:t,width:n,height:e,size:r}){let o=t.flatMap(({values:_})=>_),i=K([Math.min(0,...o),Math.max(1e-9,...o)],[0,1]).nice(4),s=i.ticks(4).map(_=>[_,M(_)]),a=Math.max(...s.map(([,_])=>L(_,r)))+r*.8,c=r*1.5,l=(n-a-c*(t.length-1)-r*.3)/t.length,u=L(`${x("chart.least_benefit")} ${x("chart.most_benefit")}`,r)<l,f=t.map(({label:_})=>H(_,l,r,600).slice(0,2)),h=Math.max(...f.map(({length:_})=>_))*r*1.15+r*1.6,p={left:a,right:n-r*.3,top:h,bottom:e-r*1.9};return i.range([p.bottom,p.top]),m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    <${dt} x=${_=>_} y=${i} yTicks=${s} box=${p} size=${r} zero=${0} />
    ${t.map(({key:_,values:$,gini:g},d)=>{let y=a+d*(l+c),v=l/$.length;return m`<g key=${_} class=${`bars bars-${_}`}>
        <${U} lines=${f[d]} x=${y} y=${f[d].length*r*1.15/2} size=${r} name="end" />
        <text class="label" x=${y} y=${h-r*.9} dy="0.35em" font-size=${r}>${x("chart.gini",{value:M(g,"index")})}</text>
        ${$.map((b,S)=>m`<rect
          key=${S}
          x=${y+S*v}
          width=${Math.max(1,v*.78)}
          y=${Math.min(i(b),i(0))}
          height=${Math.max(1,Math.abs(i(b)-i(0)))}
          fill=${xn[_].color}
        />`)}
        <text class="tick" x=${y} y=${e-r*.7} font-size=${r}>${u&&x("chart.least_benefit")}</text>
        <text class="tick" x=${y+l} y=${e-r*.7} text-anchor="end" font-size=${r}>${u&&x("chart.most_benefit")}</text>
      </g>`})}
  </svg>`}function wa({scene:t,keys:n,names:e}){let r=n.map(i=>({key:i,label:e[i],values:[...t.arms[i].benefits].sort((s,a)=>s-a),gini:t.arms[i].months.at(-1).readouts.gini})),o=r.map(({label:i,gini:s})=>x("chart.named_value",{name:i,value:M(s,"index")}));return{title:x("chart.C4"),sentence:x("chart.C4_sentence",{list:o.join("; ")}),draw:i=>ba({...i,arms:r}),table:{head:[x("chart.place"),...r.map(({label:i})=>i)],rows:r[0].values.map((i,s)=>[M(s+1),...r.map(({values:a})=>M(a[s]))])}}}var Xu=[{key:"alive",unit:"percent",from:0,to:1},{key:"churn",unit:"percent",from:0},{key:"largest",unit:"percent",from:0,to:1},{key:"isolated",unit:"number",from:0}];function ka({scene:t,keys:n,names:e,now:r}){let o=n.length>1?Object.fromEntries(n.map(c=>[c,c.toUpperCase()])):e,i=Xu.map(({key:c,unit:l,from:u,to:f})=>{let{months:h,series:p}=sr(t,n,o,c,l),_=$=>wn({...$,series:p,months:h,unit:l,from:u,to:f,now:r});return{key:c,unit:l,months:h,series:p,title:x(`chart.${c}`),draw:_}}),{months:s}=i[0],a=(c,l)=>{let u=f=>M(t.arms[f].months.at(-1).readouts[c],l);return n.map(f=>x("chart.named_value",{name:e[f],value:u(f)})).join("; ")};return{title:x("chart.C3"),sentence:x("chart.C3_sentence",{month:s.length,list:a("alive","percent"),alone:a("isolated")}),draw:c=>ir(i,c),table:{head:[x("chart.month"),...i.flatMap(({title:c,series:l})=>l.map(({label:u})=>`${c} ${u}`))],rows:s.map((c,l)=>[M(c),...i.flatMap(({series:u,unit:f})=>u.map(({values:h})=>M(h[l],f)))])}}}var Sn={C1:da,C2:ya,C3:ka,C4:wa,C5:Bs,C6:$a,C7:va},ar=["C1","C5","C6","C7"];function Kt(t){let n=r=>at(t?.difference?.[r]),e=r=>n(r)?x("chart.arm",{letter:r.toUpperCase(),name:n(r)}):r.toUpperCase();return{a:e("a"),b:e("b")}}function Gt(t,{scene:n,who:e,preset:r,only:o=null,now:i=null}){if(!n||ar.includes(t)&&!e)return null;let s=["a","b"].filter(c=>n.arms[c]&&(!o||c===o)),a=n.arms.b?Kt(r):{a:x("chart.alone")};return{id:t,...Sn[t]({scene:n,who:e,keys:s,names:a,now:i})}}var Vu=4.4,Yu=1.2;function Sa({values:t,difference:n,low:e,high:r,value:o,border:i,smallest:s,unit:a,measureUnit:c,label:l,names:u,width:f,height:h,size:p}){let _=[...e,...r,0].filter(w=>w!==null),$=K([Math.min(..._),Math.max(..._)],[0,1]).nice(5),g=$.ticks(h<300?3:5).map(w=>[w,et(w,c)]),y={left:Math.max(Vu*p,...g.map(([,w])=>L(w,p)+p*.8)),right:f-p*Yu,top:p*(i===null?1:3),bottom:h-p*2.9};$.range([y.bottom,y.top]);let v=K([t[0],t.at(-1)],[y.left,y.right]),[b,S]=$.domain(),T=[$(Math.min(s,S)),$(Math.max(-s,b))],C=(w,N)=>n[N]!==null,k=ta((w,N)=>v(t[N]),(w,N)=>$(e[N]),(w,N)=>$(r[N])).defined(C),R=zn((w,N)=>v(t[N]),(w,N)=>$(n[N])).defined(C),A=vn(t,y.right-y.left,L(M(t.at(-1),a),p)*1.5).map(w=>[w,M(w,a)]),E=t.indexOf(o);return m`<svg class="chart" width=${f} height=${h} viewBox=${`0 0 ${f} ${h}`} aria-hidden="true">
    <rect class="small" x=${y.left} width=${y.right-y.left} y=${T[0]} height=${T[1]-T[0]} />
    <${dt} x=${v} y=${$} xTicks=${A} yTicks=${g} box=${y} size=${p} xLabel=${l} zero=${0} />
    <path class="band" d=${k(t)??""} />
    <path class="line" d=${R(t)??""} stroke="var(--line-1)" />
    ${t.map((w,N)=>n[N]!==null&&m`<circle key=${w} class="point" cx=${v(w)} cy=${$(n[N])} r=${p*.22} />`)}
    ${i!==null&&m`<${Ku} x=${v(i)} text=${x("break.border",{value:M(i,a)})} box=${y} size=${p} />`}
    ${E>=0&&m`<g class="here">
      <line x1=${v(o)} x2=${v(o)} y1=${y.top} y2=${y.bottom} />
      <path d=${`M${v(o)},${y.bottom} l${p*.4},${p*.4} h${p*-.8} z`} />
      ${n[E]!==null&&m`<circle cx=${v(o)} cy=${$(n[E])} r=${p*.45} />`}
    </g>`}
    <${Ma} above=${!0} name=${u.b} edge=${r.map(w=>$(w??0)-y.top)} box=${y} y=${$} size=${p} />
    <${Ma} above=${!1} name=${u.a} edge=${e.map(w=>y.bottom-$(w??0))} box=${y} y=${$} size=${p} />
  </svg>`}function Ma({above:t,name:n,edge:e,box:r,y:o,size:i}){let s=t?o(0)-r.top:r.bottom-o(0),a=p=>H(x("luck.more",{name:p}),(r.right-r.left)*.6,i),c=a(n),l=c.length>2?a(n[0]):c;if(s<(l.length+.4)*i)return null;let u=t?r.top+l.length*i*.6:r.bottom-i*(.2+l.length*.6),[f,h]=e[0]>e.at(-1)?[r.left+i*.6,"start"]:[r.right,"end"];return m`<${U} lines=${l} x=${f} y=${u} size=${i} anchor=${h} name="tick" halo=${!0} />`}function Ku({x:t,text:n,box:e,size:r}){let o=L(n,r,600)+r,i=t+o>e.right?-1:1;return m`<g class="flag">
    <line x1=${t} x2=${t} y1=${r*.4} y2=${e.bottom} />
    <rect x=${i>0?t:t-o} y=${r*.4} width=${o} height=${r*1.7} />
    <text x=${t+i*o/2} y=${r*1.25} dy="0.35em" text-anchor="middle" font-size=${r}>${n}</text>
  </g>`}function Qt({draw:t,label:n}){let e=G(null),[r,o]=V(null);return ye(()=>{let i=()=>{let{width:a,height:c}=e.current.getBoundingClientRect(),l=parseFloat(getComputedStyle(e.current).fontSize);o(u=>u&&u.width===a&&u.height===c&&u.size===l?u:{width:a,height:c,size:l})};i();let s=new ResizeObserver(i);return s.observe(e.current),()=>s.disconnect()},[]),m`<div class="chart-box" ref=${e} role="img" aria-label=${n}>
    ${r&&r.width>0&&t({width:Math.floor(r.width),height:Math.floor(r.height),size:r.size})}
  </div>`}function lr({chart:t}){return m`<figure class="figure" data-chart=${t.id}>
    <figcaption><h3>${t.title}</h3><p>${t.sentence}</p></figcaption>
    <${Qt} draw=${t.draw} label=${`${t.title}. ${t.sentence}`} />
    <${te} table=${t.table} title=${t.title} />
  </figure>`}function te({table:t,title:n}){return m`<details class="twin">
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
  </details>`}function cr({t,both:n,preset:e}){return e?.assertion?t("claim.is",{text:n(e.assertion)}):n(e?.question)}function ur({page:t,job:n,words:e,known:r,start:o}){let{t:i,number:s,driver:a}=t,{state:c="none",done:l=0,total:u=0}=n??{},f=i(`${e}.progress`,{done:s(l,"whole"),total:s(u,"whole")});return c==="running"?m`<div class="job">
      <progress max=${u||1} value=${l} aria-label=${f}></progress>
      <span>${f}</span>
      ${a&&m`<button type="button" onClick=${()=>t.send("cancel")}>${i("job.cancel")}</button>`}
    </div>`:m`<div class="job">
    ${(c==="canceled"||c==="failed")&&m`<span role="status">${i(c==="failed"?"job.failed":"job.canceled",{progress:f})}</span>`}
    ${a&&!r&&m`<button type="button" class="primary" onClick=${o}>${i(`${e}.start`)}</button>`}
  </div>`}var Gu={play:"M7 4.5v15l12.5-7.5z",pause:"M6.5 5h4v14h-4zM13.5 5h4v14h-4z",step:"M5 5v14l10-7zM16.5 5h3v14h-3z",month:"M3 5v14l8-7zM11 5v14l8-7zM19.5 5h2.5v14h-2.5z",reset:"M12 5V1.5L6.5 6 12 10.5V7.2a5.3 5.3 0 1 1-5.3 5.6H4.5A7.5 7.5 0 1 0 12 5z",dice:"M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z",next:"M8.5 4 16.5 12l-8 8-2-2 6-6-6-6z",check:"M9.5 18.5 3.5 12.5l2-2 4 4 9-9 2 2z",close:"M6 4 12 10l6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z",home:"M12 3 2.5 11H5v9h5v-6h4v6h5v-9h2.5z",dark:"M3 4h18v16H3z"};function _t({name:t}){return m`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${Gu[t]} fill-rule="evenodd" />
  </svg>`}function Q({page:t}){let n=Ta(t.state.screen);return!t.driver||!n?null:m`<button
    type="button"
    class="primary next"
    disabled=${Tn.has(n)&&!t.predicted}
    onClick=${()=>t.send("go",{screen:n})}
  >
    <span>${t.t("nav.on",{screen:t.t(`nav.${n}`)})}</span><${_t} name="next" />
  </button>`}function Qu({breaking:t,preset:n,value:e,t:r,both:o}){let{unit:i,name:s}=n.breaking,{unit:a,smallest:c}=n.outcome,{values:l,difference:u,low:f,high:h,share:p=[],border:_}=t,$=Kt(n);return{draw:g=>Sa({...g,values:l,difference:u,low:f,high:h,value:e,border:_,smallest:Math.abs(c),unit:i,measureUnit:a,label:o(s),names:$}),table:{head:[o(s),r("luck.difference"),r("break.low"),r("break.high"),r("break.holds")],rows:l.map((g,d)=>[M(g,i),et(u[d],a),et(f[d],a),et(h[d],a),M(p[d]??null,"percent")])}}}function Zu({page:t,values:n,value:e,change:r}){let{both:o,preset:i,driver:s}=t,{unit:a,name:c}=i.breaking;return m`<label class="one-slider">
    <span>${o(c)}</span>
    <input
      type="range"
      min="0"
      max=${n.length-1}
      step="1"
      value=${n.indexOf(e)}
      disabled=${!s}
      aria-valuetext=${M(e,a)}
      onInput=${l=>r(n[Number(l.currentTarget.value)])}
    />
    <output>${M(e,a)}</output>
  </label>`}function Ju(t,n){return t.reduce((e,r)=>Math.abs(r-n)<Math.abs(e-n)?r:e,t[0])}function Na({page:t}){let{t:n,both:e,preset:r,breaking:o,state:i}=t,s=i.values??[],a=i.breaking?.value??r?.breaking.stands??s[0],[c,l]=V(a);if(ut(()=>l(a),[a]),!r)return m`<h1 tabindex="-1">${n("break.title")}</h1>`;let u=Ju(s,c??s[0]),f=d=>{l(d),t.send("break_at",{value:d})},{unit:h}=r.breaking,p=s.indexOf(u),$=o&&o.difference[p]!==null?n("break.here",{value:M(u,h),difference:Bi(o.difference[p],r.outcome.unit)}):n("break.here_unknown",{value:M(u,h)}),g=o&&Qu({breaking:o,preset:r,value:u,t:n,both:e});return m`
    <div class="question">
      <h1 tabindex="-1">${n("break.title")}</h1>
      <p class="lead">${cr(t)} ${n("break.lead")}</p>
      ${o?.sentence&&m`<p class="verdict">${e(o.sentence)}</p>`}
    </div>
    <div class="breaking">
      <${Zu} page=${t} values=${s} value=${u} change=${f} />
      <p role="status" class="said">${$}</p>
      ${g&&m`<figure class="figure" data-chart="break">
        <figcaption><h2>${n(`break.chart_${r.outcome.unit}`)}</h2><p class="aside">${n("break.band")} ${n("luck.small")}</p></figcaption>
        <${Qt} draw=${g.draw} label=${`${n(`break.chart_${r.outcome.unit}`)}. ${e(o.sentence)} ${$}`} />
        <${te} table=${g.table} title=${n(`break.chart_${r.outcome.unit}`)} />
      </figure>`}
      ${!g&&m`<p class="empty">${n("break.empty")}</p>`}
    </div>
    <div class="transport">
      <${ur} page=${t} job=${i.breaking} words="break" known=${!!o?.sentence} start=${()=>t.send("break_scan")} />
      <${Q} page=${t} />
    </div>
  `}var fr=new WeakMap,Zt=(t,n)=>t<n?`${t}-${n}`:`${n}-${t}`,zu=new Set(["ask","unable","offer","pass","introduce","speak_up"]),tf=new Set(["ask","offer"]);function Aa(t,n,e){if(!t||n<=0)return 0;let{acts:r,beats:o}=t;if(n>=e)return r.length;if(!o)return Math.min(r.length,r.length>=e?n:Math.round(n/e*r.length));let i=0;for(;i<o.length&&o[i]<=n;)i+=1;return i}function Ca(t,n,e){let r=t;for(let[o,i,s]of n)o!=="form"&&o!=="end"||(r===t&&(r=new Map(t)),o==="form"?r.set(Zt(i,s),{i,j:s,since:e,used:e,strong:!1}):r.delete(Zt(i,s)));return r}function nf(t,{acts:n,strong:e=[]},r){let o=Ca(t,n,r),i=new Set(n.filter(([a,,,c])=>tf.has(a)&&c).map(([,a,c])=>Zt(a,c))),s=new Set(e.map(([a,c])=>Zt(a,c)));return new Map([...o].map(([a,c])=>[a,{...c,used:i.has(a)?r:c.used,strong:s.has(a)}]))}function Ea(t){if(fr.has(t))return fr.get(t).months;let n=new Set((t.strong??[]).map(([o,i])=>Zt(o,i))),e=t.ties.map(([o,i])=>[Zt(o,i),{i:o,j:i,since:-1,used:0,strong:n.has(Zt(o,i))}]),r=[new Map(e)];return t.months.forEach((o,i)=>r.push(nf(r[i],o,i))),fr.set(t,{months:r,latest:{}}),r}function ef(t,n,e){let r=Ea(t),{latest:o}=fr.get(t),i=t.months[n].acts.slice(0,e).filter(([a])=>a==="form"||a==="end"),s=`${n}:${i.length}`;return o.name!==s&&Object.assign(o,{name:s,ties:Ca(r[n],i,n)}),o.ties}function hr(t,{month:n,step:e,steps:r},o){let i=Ea(t),s=Math.min(n,i.length-1),a=Aa(t.months[s],e,r);if(a===0){let f=s>0?[...i[s-1]].filter(([h])=>!i[s].has(h)):[];return{ties:i[s],gone:new Map(f),marks:[],month:s-1}}let c=ef(t,s,a),l=[...i[s]].filter(([f])=>!c.has(f)),u=[];for(let f=a-1;f>=0&&u.length<o;f-=1){let h=t.months[s].acts[f];zu.has(h[0])&&h[2]>=0&&u.unshift({key:`${s}:${f}`,act:h})}return{ties:c,gone:new Map(l),marks:u,month:s}}function Ra(t,{month:n,step:e,steps:r}){let o=t.months[n],i=Aa(o,e,r);return i>0?o.acts[i-1]:null}function pr(t,n){return(n>0?t.months[Math.min(n,t.months.length)-1]?.readouts:t.start?.readouts)??{}}var Oa=new Set(["ask","speak_up","project"]),rf=new Set([...Oa,"unable","alone","offer","form","end","introduce","pass","tell","task"]);function of(t,n){let[e,r,o,i,s]=t;if(!rf.has(e))return"";let a=Oa.has(e)?`act.${e}.${i?"yes":"no"}`:`act.${e}`;return x(a,{i:n(r),j:n(o),k:n(s)})}function sf(t,n,e){if(e===0)return x("caption.start");let r=n.map(i=>{let{asked:s,granted:a}=pr(t.arms[i],e);return Y("caption.fulfilled",s??0,{granted:a??0})}),o=r.length===1?r[0]:x("caption.two",{a:r[0],b:r[1]});return x("caption.month",{month:e,text:o})}function Ct({page:t,arms:n}){let{scene:e,state:r}=t,{transport:o}=r,i=sf(e,n,o.month),a=(o.playing&&o.speed>2?[]:n.map(l=>Ra(e.arms[l],o))).map(l=>l?of(l,t.nameOf):""),c=!o.playing&&a.some(Boolean);return m`<div class="captions">
    <div role="log" aria-live="polite" aria-label=${x("caption.label")}><p key=${o.month}>${i}</p></div>
    <div class="acts" role=${c?"status":void 0} aria-hidden=${c?void 0:"true"}>
      ${a.map((l,u)=>n.length>1?m`<p>${l&&m`<b>${n[u].toUpperCase()}</b> ${l}`}</p>`:m`<p>${l}</p>`)}
    </div>
  </div>`}function mr(t){let[n,e]=V([0,0]);return ye(()=>{let r=t.current,o=()=>e(s=>{let a=[Math.floor(r.clientWidth),Math.floor(r.clientHeight)];return s[0]===a[0]&&s[1]===a[1]?s:a});o();let i=new ResizeObserver(o);return i.observe(r),()=>i.disconnect()},[]),n}var No={share:"percent",imbalance:"percent",gini:"number",strong:"whole",ties:"whole",isolated:"whole"};function Ao(t){return t?.outcome?.readout??"share"}function La(t,n){return Math.round(Math.abs(t)*(No[n]==="whole"?1:100))}function af(t,n){return No[n]==="percent"?Y("difference.points",La(t,n)):Ie(Math.abs(t),No[n],2)}function Pa(t,n,e){return t.arms.a.months.slice(0,e).map((r,o)=>{let[i,s]=[r.readouts[n],t.arms.b.months[o].readouts[n]];return i===null||s===null||i===void 0||s===void 0?null:s-i})}function Ia({page:t}){let{scene:n,state:e,preset:r}=t,o=G(null),[i,s]=mr(o),a=Ao(r),c=Pa(n,a,e.transport.month),l=Pa(n,a,n.months),u=De(l,$=>Math.abs($??0))||1,f=c.at(-1)??null,h=f===null?"none":La(f,a)===0?"same":f>0?"more":"less",p=x(`difference.${h}`,{readout:x(`readout.${a}`),by:f===null?"":af(f,a),month:e.transport.month}),_=i/n.months;return m`<section class="difference" aria-label=${x("difference.title")}>
    <p>${p}</p>
    <div class="strip">
      <div class="bars" ref=${o}>
      ${i>0&&m`<svg width=${i} height=${s} viewBox=${`0 0 ${i} ${s}`} aria-hidden="true">
        ${c.map(($,g)=>{let d=Math.abs($??0)/u*(s/2-2);return m`<rect
            key=${g}
            class=${$>0?"more":"less"}
            x=${g*_+_*.12}
            width=${_*.76}
            y=${$>0?s/2-d:s/2}
            height=${d}
          />`})}
        <line x1="0" x2=${i} y1=${s/2} y2=${s/2} />
      </svg>`}
      </div>
      <div class="sides"><span>${x("difference.b_more")}</span><span>${x("difference.a_more")}</span></div>
    </div>
  </section>`}var qa=t=>ht(t.same_requests);var lf={granted:"M-4.5,0.5 L-1.5,3.5 L4.5,-3.5",refused:"M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5",unable:"M-3.8,0 L3.8,0",offered:"M-4.5,0 L4.5,0 M0,-4.5 L0,4.5",passed:"M-4.5,0 L4,0 M0.5,-3.5 L4,0 L0.5,3.5",introduced:"M-4,0 A2,2 0 1 1 0,0 A2,2 0 1 1 -4,0 M0,0 A2,2 0 1 0 4,0 A2,2 0 1 0 0,0",spoken:"M0,-4.5 L0,1 M0,4 L0,4.4"},cf={unable:"unable",offer:"offered",pass:"passed",introduce:"introduced",speak_up:"spoken"};function Co([t,,,n]){return t==="ask"?n?"granted":"refused":cf[t]}function ne({sign:t,radius:n}){return m`<g class=${`badge ${t}`}>
    <circle r=${n} />
    <path d=${lf[t]} transform=${`scale(${n*.62/4.5})`} />
  </g>`}function Eo([,t,n],e,r){let[o,i]=[e[t],e[n]],s=Math.hypot(i.x-o.x,i.y-o.y)||1,[a,c]=[(i.x-o.x)/s,(i.y-o.y)/s],l=Math.min(r,s/2),u=Math.max(8,r*.62),f=l+Math.min(u,s/2-l);return{from:o,start:{x:o.x+a*l,y:o.y+c*l},end:{x:i.x-a*l,y:i.y-c*l},at:{x:i.x-a*f,y:i.y-c*f},badge:u}}function Da({act:t,places:n,radius:e,old:r}){let{from:o,start:i,end:s}=Eo(t,n,e),a=n[t[4]];return m`<g class=${`mark ${Co(t)} ${r?"old":"new"}`}>
    ${a&&m`<line class="about" x1=${o.x} y1=${o.y} x2=${a.x} y2=${a.y} />`}
    <line class="reach" x1=${i.x} y1=${i.y} x2=${s.x} y2=${s.y} />
  </g>`}function Fa({act:t,places:n,radius:e,old:r}){let{from:o,at:i,badge:s}=Eo(t,n,e),a=Co(t);return m`<g class=${`mark ${a} ${r?"old":"new"}`}>
    <circle class="halo" cx=${o.x} cy=${o.y} r=${e+5} />
    <g class="arrived" transform=${`translate(${i.x},${i.y})`}><${ne} sign=${a} radius=${s} /></g>
  </g>`}function ja({act:t,places:n,radius:e}){let{start:r,end:o,badge:i}=Eo(t,n,e),s=Co(t),a={"--x0":`${r.x}px`,"--y0":`${r.y}px`,"--x1":`${o.x}px`,"--y1":`${o.y}px`,"--wide":`${i*1.3}px`};return m`<div class=${`pulses-of ${s}`} style=${a}>
    <i class="pulse there"></i>
    ${s==="granted"&&m`<i class="pulse back"></i>`}
  </div>`}var uf=["weak","strong","born","gone"],ff=["granted","refused","unable","offered"];function dr({page:t}){return m`<ul class="legend" aria-label=${t.t("legend.label")}>
    ${ff.map(n=>m`<li key=${n}>
        <svg viewBox="-12 -12 24 24" aria-hidden="true"><${ne} sign=${n} radius=${10} /></svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
    ${uf.map(n=>m`<li key=${n}>
        <svg viewBox="0 0 40 24" class="line" aria-hidden="true">
          <line class=${`tie still ${n}`} x1="2" y1="12" x2="38" y2="12" pathLength="1" />
        </svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
  </ul>`}function ot({page:t,title:n}){return m`<div class="loading">
    <h1 tabindex="-1">${n}</h1>
    <p role="status">${t.t("loading.scene")}</p>
  </div>`}function hf(t){let n=+this._x.call(null,t),e=+this._y.call(null,t);return Ha(this.cover(n,e),n,e,t)}function Ha(t,n,e,r){if(isNaN(n)||isNaN(e))return t;var o,i=t._root,s={data:r},a=t._x0,c=t._y0,l=t._x1,u=t._y1,f,h,p,_,$,g,d,y;if(!i)return t._root=s,t;for(;i.length;)if(($=n>=(f=(a+l)/2))?a=f:l=f,(g=e>=(h=(c+u)/2))?c=h:u=h,o=i,!(i=i[d=g<<1|$]))return o[d]=s,t;if(p=+t._x.call(null,i.data),_=+t._y.call(null,i.data),n===p&&e===_)return s.next=i,o?o[d]=s:t._root=s,t;do o=o?o[d]=new Array(4):t._root=new Array(4),($=n>=(f=(a+l)/2))?a=f:l=f,(g=e>=(h=(c+u)/2))?c=h:u=h;while((d=g<<1|$)===(y=(_>=h)<<1|p>=f));return o[y]=i,o[d]=s,t}function pf(t){Array.isArray(t)||(t=Array.from(t));let n=t.length,e=new Float64Array(n),r=new Float64Array(n),o=1/0,i=o,s=-o,a=s;for(let c=0,l,u,f;c<n;++c){if(isNaN(u=+this._x.call(null,l=t[c]))||isNaN(f=+this._y.call(null,l))){e[c]=NaN;continue}e[c]=u,r[c]=f,u<o&&(o=u),u>s&&(s=u),f<i&&(i=f),f>a&&(a=f)}if(o>s||i>a)return this;this.cover(o,i).cover(s,a);for(let c=0;c<n;++c)Ha(this,e[c],r[c],t[c]);return this}function mf(t,n){if(isNaN(t=+t)||isNaN(n=+n))return this;var e=this._x0,r=this._y0,o=this._x1,i=this._y1;if(isNaN(e))o=(e=Math.floor(t))+1,i=(r=Math.floor(n))+1;else{for(var s=o-e||1,a=this._root,c,l;e>t||t>=o||r>n||n>=i;)switch(l=(n<r)<<1|t<e,c=new Array(4),c[l]=a,a=c,s*=2,l){case 0:o=e+s,i=r+s;break;case 1:e=o-s,i=r+s;break;case 2:o=e+s,r=i-s;break;case 3:e=o-s,r=i-s;break}this._root&&this._root.length&&(this._root=a)}return this._x0=e,this._y0=r,this._x1=o,this._y1=i,this}function df(){var t=[];return this.visit(function(n){if(!n.length)do t.push(n.data);while(n=n.next)}),t}function _f(t){return arguments.length?this.cover(+t[0][0],+t[0][1]).cover(+t[1][0],+t[1][1]):isNaN(this._x0)?void 0:[[this._x0,this._y0],[this._x1,this._y1]]}function Z(t,n,e,r,o){this.node=t,this.x0=n,this.y0=e,this.x1=r,this.y1=o}function $f(t,n,e){var r,o=this._x0,i=this._y0,s,a,c,l,u=this._x1,f=this._y1,h=[],p=this._root,_,$;for(p&&h.push(new Z(p,o,i,u,f)),e==null?e=1/0:(o=t-e,i=n-e,u=t+e,f=n+e,e*=e);_=h.pop();)if(!(!(p=_.node)||(s=_.x0)>u||(a=_.y0)>f||(c=_.x1)<o||(l=_.y1)<i))if(p.length){var g=(s+c)/2,d=(a+l)/2;h.push(new Z(p[3],g,d,c,l),new Z(p[2],s,d,g,l),new Z(p[1],g,a,c,d),new Z(p[0],s,a,g,d)),($=(n>=d)<<1|t>=g)&&(_=h[h.length-1],h[h.length-1]=h[h.length-1-$],h[h.length-1-$]=_)}else{var y=t-+this._x.call(null,p.data),v=n-+this._y.call(null,p.data),b=y*y+v*v;if(b<e){var S=Math.sqrt(e=b);o=t-S,i=n-S,u=t+S,f=n+S,r=p.data}}return r}function gf(t){if(isNaN(u=+this._x.call(null,t))||isNaN(f=+this._y.call(null,t)))return this;var n,e=this._root,r,o,i,s=this._x0,a=this._y0,c=this._x1,l=this._y1,u,f,h,p,_,$,g,d;if(!e)return this;if(e.length)for(;;){if((_=u>=(h=(s+c)/2))?s=h:c=h,($=f>=(p=(a+l)/2))?a=p:l=p,n=e,!(e=e[g=$<<1|_]))return this;if(!e.length)break;(n[g+1&3]||n[g+2&3]||n[g+3&3])&&(r=n,d=g)}for(;e.data!==t;)if(o=e,!(e=e.next))return this;return(i=e.next)&&delete e.next,o?(i?o.next=i:delete o.next,this):n?(i?n[g]=i:delete n[g],(e=n[0]||n[1]||n[2]||n[3])&&e===(n[3]||n[2]||n[1]||n[0])&&!e.length&&(r?r[d]=e:this._root=e),this):(this._root=i,this)}function yf(t){for(var n=0,e=t.length;n<e;++n)this.remove(t[n]);return this}function xf(){return this._root}function vf(){var t=0;return this.visit(function(n){if(!n.length)do++t;while(n=n.next)}),t}function bf(t){var n=[],e,r=this._root,o,i,s,a,c;for(r&&n.push(new Z(r,this._x0,this._y0,this._x1,this._y1));e=n.pop();)if(!t(r=e.node,i=e.x0,s=e.y0,a=e.x1,c=e.y1)&&r.length){var l=(i+a)/2,u=(s+c)/2;(o=r[3])&&n.push(new Z(o,l,u,a,c)),(o=r[2])&&n.push(new Z(o,i,u,l,c)),(o=r[1])&&n.push(new Z(o,l,s,a,u)),(o=r[0])&&n.push(new Z(o,i,s,l,u))}return this}function wf(t){var n=[],e=[],r;for(this._root&&n.push(new Z(this._root,this._x0,this._y0,this._x1,this._y1));r=n.pop();){var o=r.node;if(o.length){var i,s=r.x0,a=r.y0,c=r.x1,l=r.y1,u=(s+c)/2,f=(a+l)/2;(i=o[0])&&n.push(new Z(i,s,a,u,f)),(i=o[1])&&n.push(new Z(i,u,a,c,f)),(i=o[2])&&n.push(new Z(i,s,f,u,l)),(i=o[3])&&n.push(new Z(i,u,f,c,l))}e.push(r)}for(;r=e.pop();)t(r.node,r.x0,r.y0,r.x1,r.y1);return this}function kf(t){return t[0]}function Mf(t){return arguments.length?(this._x=t,this):this._x}function Sf(t){return t[1]}function Tf(t){return arguments.length?(this._y=t,this):this._y}function Ro(t,n,e){var r=new Oo(n??kf,e??Sf,NaN,NaN,NaN,NaN);return t==null?r:r.addAll(t)}function Oo(t,n,e,r,o,i){this._x=t,this._y=n,this._x0=e,this._y0=r,this._x1=o,this._y1=i,this._root=void 0}function Ba(t){for(var n={data:t.data},e=n;t=t.next;)e=e.next={data:t.data};return n}var J=Ro.prototype=Oo.prototype;J.copy=function(){var t=new Oo(this._x,this._y,this._x0,this._y0,this._x1,this._y1),n=this._root,e,r;if(!n)return t;if(!n.length)return t._root=Ba(n),t;for(e=[{source:n,target:t._root=new Array(4)}];n=e.pop();)for(var o=0;o<4;++o)(r=n.source[o])&&(r.length?e.push({source:r,target:n.target[o]=new Array(4)}):n.target[o]=Ba(r));return t};J.add=hf;J.addAll=pf;J.cover=mf;J.data=df;J.extent=_f;J.find=$f;J.remove=gf;J.removeAll=yf;J.root=xf;J.size=vf;J.visit=bf;J.visitAfter=wf;J.x=Mf;J.y=Tf;var Nf={value:()=>{}};function Po(){for(var t=0,n=arguments.length,e={},r;t<n;++t){if(!(r=arguments[t]+"")||r in e||/[\s.]/.test(r))throw new Error("illegal type: "+r);e[r]=[]}return new _r(e)}function _r(t){this._=t}function Af(t,n){return t.trim().split(/^|\s+/).map(function(e){var r="",o=e.indexOf(".");if(o>=0&&(r=e.slice(o+1),e=e.slice(0,o)),e&&!n.hasOwnProperty(e))throw new Error("unknown type: "+e);return{type:e,name:r}})}_r.prototype=Po.prototype={constructor:_r,on:function(t,n){var e=this._,r=Af(t+"",e),o,i=-1,s=r.length;if(arguments.length<2){for(;++i<s;)if((o=(t=r[i]).type)&&(o=Cf(e[o],t.name)))return o;return}if(n!=null&&typeof n!="function")throw new Error("invalid callback: "+n);for(;++i<s;)if(o=(t=r[i]).type)e[o]=Ua(e[o],t.name,n);else if(n==null)for(o in e)e[o]=Ua(e[o],t.name,null);return this},copy:function(){var t={},n=this._;for(var e in n)t[e]=n[e].slice();return new _r(t)},call:function(t,n){if((o=arguments.length-2)>0)for(var e=new Array(o),r=0,o,i;r<o;++r)e[r]=arguments[r+2];if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(i=this._[t],r=0,o=i.length;r<o;++r)i[r].value.apply(n,e)},apply:function(t,n,e){if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(var r=this._[t],o=0,i=r.length;o<i;++o)r[o].value.apply(n,e)}};function Cf(t,n){for(var e=0,r=t.length,o;e<r;++e)if((o=t[e]).name===n)return o.value}function Ua(t,n,e){for(var r=0,o=t.length;r<o;++r)if(t[r].name===n){t[r]=Nf,t=t.slice(0,r).concat(t.slice(r+1));break}return e!=null&&t.push({name:n,value:e}),t}var Nn=0,re=0,ee=0,Xa=1e3,$r,oe,gr=0,Jt=0,yr=0,ie=typeof performance=="object"&&performance.now?performance:Date,Va=typeof window=="object"&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(t){setTimeout(t,17)};function Ya(){return Jt||(Va(Ef),Jt=ie.now()+yr)}function Ef(){Jt=0}function Lo(){this._call=this._time=this._next=null}Lo.prototype=qo.prototype={constructor:Lo,restart:function(t,n,e){if(typeof t!="function")throw new TypeError("callback is not a function");e=(e==null?Ya():+e)+(n==null?0:+n),!this._next&&oe!==this&&(oe?oe._next=this:$r=this,oe=this),this._call=t,this._time=e,Io()},stop:function(){this._call&&(this._call=null,this._time=1/0,Io())}};function qo(t,n,e){var r=new Lo;return r.restart(t,n,e),r}function Rf(){Ya(),++Nn;for(var t=$r,n;t;)(n=Jt-t._time)>=0&&t._call.call(void 0,n),t=t._next;--Nn}function Wa(){Jt=(gr=ie.now())+yr,Nn=re=0;try{Rf()}finally{Nn=0,Pf(),Jt=0}}function Of(){var t=ie.now(),n=t-gr;n>Xa&&(yr-=n,gr=t)}function Pf(){for(var t,n=$r,e,r=1/0;n;)n._call?(r>n._time&&(r=n._time),t=n,n=n._next):(e=n._next,n._next=null,n=t?t._next=e:$r=e);oe=t,Io(r)}function Io(t){if(!Nn){re&&(re=clearTimeout(re));var n=t-Jt;n>24?(t<1/0&&(re=setTimeout(Wa,Math.ceil(t-ie.now()-yr)+1)),ee&&(ee=clearInterval(ee))):(ee||(gr=ie.now(),ee=setInterval(Of,Xa)),Nn=1,Va(Wa))}}function $t(t){return function(){return t}}function Ka(t){return(t()-.5)*1e-6}function Lf(t){return t.x+t.vx}function If(t){return t.y+t.vy}function Qa(t){var n,e,r,o=1,i=1;typeof t!="function"&&(t=$t(t==null?1:+t));function s(){for(var l,u=n.length,f,h,p,_,$,g,d=0;d<i;++d)for(f=Ro(n,Lf,If).visitAfter(a),l=0;l<u;++l)h=n[l],$=e[h.index],g=$*$,p=h.x+h.vx,_=h.y+h.vy,f.visit(y);function y(v,b,S,T,C){var k=v.data,R=v.r,A=$+R;if(k){if(k.index>h.index){var E=p-k.x-k.vx,w=_-k.y-k.vy,N=E*E+w*w;N<A*A&&(E===0&&(E=Ka(r),N+=E*E),w===0&&(w=Ka(r),N+=w*w),N=(A-(N=Math.sqrt(N)))/N*o,h.vx+=(E*=N)*(A=(R*=R)/(g+R)),h.vy+=(w*=N)*A,k.vx-=E*(A=1-A),k.vy-=w*A)}return}return b>p+A||T<p-A||S>_+A||C<_-A}}function a(l){if(l.data)return l.r=e[l.data.index];for(var u=l.r=0;u<4;++u)l[u]&&l[u].r>l.r&&(l.r=l[u].r)}function c(){if(n){var l,u=n.length,f;for(e=new Array(u),l=0;l<u;++l)f=n[l],e[f.index]=+t(f,l,n)}}return s.initialize=function(l,u){n=l,r=u,c()},s.iterations=function(l){return arguments.length?(i=+l,s):i},s.strength=function(l){return arguments.length?(o=+l,s):o},s.radius=function(l){return arguments.length?(t=typeof l=="function"?l:$t(+l),c(),s):t},s}var qf=1664525,Df=1013904223,Ga=4294967296;function Ff(){let t=1;return()=>(t=(qf*t+Df)%Ga)/Ga}var jf=10,Bf=Math.PI*(3-Math.sqrt(5));function Za(t){var n,e=1,r=.001,o=1-Math.pow(r,1/300),i=0,s=.6,a=new Map,c=qo(f),l=Po("tick","end"),u=Ff();t==null&&(t=[]);function f(){h(),l.call("tick",n),e<r&&(c.stop(),l.call("end",n))}function h($){var g,d=t.length,y;$===void 0&&($=1);for(var v=0;v<$;++v)for(e+=(i-e)*o,a.forEach(function(b){b(e)}),g=0;g<d;++g)y=t[g],y.fx==null?y.x+=y.vx*=s:(y.x=y.fx,y.vx=0),y.fy==null?y.y+=y.vy*=s:(y.y=y.fy,y.vy=0);return n}function p(){for(var $=0,g=t.length,d;$<g;++$){if(d=t[$],d.index=$,d.fx!=null&&(d.x=d.fx),d.fy!=null&&(d.y=d.fy),isNaN(d.x)||isNaN(d.y)){var y=jf*Math.sqrt(.5+$),v=$*Bf;d.x=y*Math.cos(v),d.y=y*Math.sin(v)}(isNaN(d.vx)||isNaN(d.vy))&&(d.vx=d.vy=0)}}function _($){return $.initialize&&$.initialize(t,u),$}return p(),n={tick:h,restart:function(){return c.restart(f),n},stop:function(){return c.stop(),n},nodes:function($){return arguments.length?(t=$,p(),a.forEach(_),n):t},alpha:function($){return arguments.length?(e=+$,n):e},alphaMin:function($){return arguments.length?(r=+$,n):r},alphaDecay:function($){return arguments.length?(o=+$,n):+o},alphaTarget:function($){return arguments.length?(i=+$,n):i},velocityDecay:function($){return arguments.length?(s=1-$,n):1-s},randomSource:function($){return arguments.length?(u=$,a.forEach(_),n):u},force:function($,g){return arguments.length>1?(g==null?a.delete($):a.set($,_(g)),n):a.get($)},find:function($,g,d){var y=0,v=t.length,b,S,T,C,k;for(d==null?d=1/0:d*=d,y=0;y<v;++y)C=t[y],b=$-C.x,S=g-C.y,T=b*b+S*S,T<d&&(k=C,d=T);return k},on:function($,g){return arguments.length>1?(l.on($,g),n):l.on($)}}}function Ja(t){var n=$t(.1),e,r,o;typeof t!="function"&&(t=$t(t==null?0:+t));function i(a){for(var c=0,l=e.length,u;c<l;++c)u=e[c],u.vx+=(o[c]-u.x)*r[c]*a}function s(){if(e){var a,c=e.length;for(r=new Array(c),o=new Array(c),a=0;a<c;++a)r[a]=isNaN(o[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return i.initialize=function(a){e=a,s()},i.strength=function(a){return arguments.length?(n=typeof a=="function"?a:$t(+a),s(),i):n},i.x=function(a){return arguments.length?(t=typeof a=="function"?a:$t(+a),s(),i):t},i}function za(t){var n=$t(.1),e,r,o;typeof t!="function"&&(t=$t(t==null?0:+t));function i(a){for(var c=0,l=e.length,u;c<l;++c)u=e[c],u.vy+=(o[c]-u.y)*r[c]*a}function s(){if(e){var a,c=e.length;for(r=new Array(c),o=new Array(c),a=0;a<c;++a)r[a]=isNaN(o[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return i.initialize=function(a){e=a,s()},i.strength=function(a){return arguments.length?(n=typeof a=="function"?a:$t(+a),s(),i):n},i.y=function(a){return arguments.length?(t=typeof a=="function"?a:$t(+a),s(),i):t},i}var Hf=.15,Uf=26,Wf=7,Xf=60,Vf=1.75;function tl(t,n,e){let r=Math.sqrt(Hf*n*e/(Math.PI*Math.max(t,1)));return Math.max(Wf,Math.min(Uf,r))}function nl(t,n,e,r){let o=r*Vf+3,i=l=>o+l*(n-2*o),s=l=>o+l*(e-2*o),a=t.map(({x:l,y:u})=>({x:i(l),y:s(u),home:[i(l),s(u)]}));Za(a).force("home-x",Ja(l=>l.home[0]).strength(.2)).force("home-y",za(l=>l.home[1]).strength(.2)).force("apart",Qa(r+3).iterations(3)).stop().tick(Xf);let c=(l,u)=>Math.max(o,Math.min(u-o,l));return a.map(({x:l,y:u})=>({x:c(l,n),y:c(u,e)}))}var Yf=3,Kf=12,Gf=22,Qf=[1,2,3,5,8,12],Zf=[900,900,700,500,400,300],Jf=4;function zf(t,n){return t.map(({i:e,j:r})=>[n[e],n[r]]).map(([e,r])=>`M${e.x.toFixed(1)},${e.y.toFixed(1)}L${r.x.toFixed(1)},${r.y.toFixed(1)}`).join("")}var rl=(t,n)=>t.since>=0&&t.since===n;function el({kind:t,tie:n,places:e}){let[r,o]=[e[n.i],e[n.j]];return m`<line class=${`tie ${t}`} x1=${r.x} y1=${r.y} x2=${o.x} y2=${o.y} pathLength="1" />`}function th({ties:t,month:n},e){let r={pale:[],weak:[],strong:[]};for(let o of t.values())rl(o,n)||(o.strong?r.strong.push(o):r[n-o.used>=Yf?"pale":"weak"].push(o));return m`<g class="ties">
    ${Object.entries(r).map(([o,i])=>m`<path key=${o} class=${`tie ${o}`} d=${zf(i,e)} />`)}
  </g>`}function nh({ties:t,gone:n,month:e},r){let o=[...t].filter(([,i])=>rl(i,e));return m`<g class="changing">
    ${[...n].map(([i,s])=>m`<${el} key=${`gone ${i}`} kind="gone" tie=${s} places=${r} />`)}
    ${o.map(([i,s])=>m`<${el} key=${`born ${i}`} kind="born" tie=${s} places=${r} />`)}
  </g>`}function eh(t,n,e,r){return m`<g class="people">
    ${t.people.map((o,i)=>{let s=r?.[i],a=s?s.letter:o.letter;return m`<g
        class="person"
        style=${s&&{"--fill":s.fill,"--on-fill":s.ink}}
        transform=${`translate(${n[i].x.toFixed(1)},${n[i].y.toFixed(1)})`}
      >
        <path d=${kn(s?.shape??"circle",e)} />
        ${s?.shape==="ring"&&m`<circle class="ring" r=${e*.78} />`}
        ${e>=Kf&&m`<text dy="0.36em" class=${String(a).length>2?"long":""}>${a}</text>`}
      </g>`})}
  </g>`}function Et({scene:t,arm:n,transport:e,looks:r=null,label:o}){let i=G(null),[s,a]=mr(i),c=tl(t.people.length,s,a),l=ft(()=>s?nl(t.people,s,a,c):[],[t.id,s,a,c]),u=ft(()=>l.length?eh(t,l,c,r):null,[t.id,l,c,r]),{playing:f,speed:h}=e,p=hr(t.arms[n],e,f?Qf[h]:1),{ties:_,month:$}=p,g=l.length>0,d=ft(()=>g&&th(p,l),[_,$,l]),y=ft(()=>g&&nh(p,l),[_,$,l]),v=ft(()=>`${o}. ${rh(t,_)}`,[t.id,_,o,W.value]),b={width:s,height:a,viewBox:`0 0 ${s} ${a}`,"aria-hidden":"true"},S=p.marks.length-1,T=k=>p.marks.map(({key:R,act:A},E)=>m`<${k} key=${R} act=${A} places=${l} radius=${c} old=${E<S} />`),C={"--beat":`${Zf[h]}ms`,"--letter":`${Math.min(24,c*1.25)}px`,"--fine":Math.max(.55,Math.min(1,c/Gf)).toFixed(2)};return m`<div class="network" ref=${i} role="img" aria-label=${v} style=${C}>
    ${g&&m`<svg ...${b}>${d}</svg>
      <svg ...${b}>${y}${T(Da)}</svg>
      <svg ...${b}>${u}</svg>
      <svg ...${b}>${T(Fa)}</svg>
      <div class="pulses">
        ${p.marks.slice(-Jf).map(({key:k,act:R})=>m`<${ja} key=${k} act=${R} places=${l} radius=${c} />`)}
      </div>`}
  </div>`}function rh(t,n){let e=[...n.values()].filter(r=>r.strong).length;return x("network.summary",{people:Y("network.people",t.people.length),ties:Y("network.ties",n.size),strong:Y("network.strong",e)})}function Rt(t,n){return t?t.of[n].map(e=>At[e%At.length]):null}function An(t){let{transport:n}=t.state;return t.reducedMotion&&n.playing?{...n,step:0}:n}var oh={share:ht,imbalance:ht,gini:t=>nt(t,2),ties:nt,isolated:nt,strong:nt},ih=["share","ties","isolated"];function Ot({page:t,arm:n,only:e=ih}){let r=pr(t.scene.arms[n],t.state.transport.month);return m`<dl class="readouts">
    ${e.map(o=>m`<div key=${o} class=${o}>
        <dt>${t.t(`readout.${o}`)}</dt>
        <dd>${oh[o](r[o])}</dd>
      </div>`)}
  </dl>`}var ol=5;function Do({page:t,name:n,args:e,disabled:r}){return m`<button type="button" disabled=${r} onClick=${()=>t.send(n,e)}>
    <${_t} name=${n} /><span>${t.t(`transport.${n}`)}</span>
  </button>`}function sh({page:t}){let n=G(null),{seed:e}=t.state,r=o=>{o.preventDefault();let i=Number(n.current.value);n.current.validity.valid&&Number.isInteger(i)&&t.send("seed",{n:i}),o.currentTarget.closest("details").open=!1};return m`<details class="seed">
    <summary>${t.t("transport.seed",{seed:String(e)})}</summary>
    <form onSubmit=${r} class="popover">
      <label>
        ${t.t("transport.seed_field")}
        <input ref=${n} type="number" min="0" max="999999" step="1" required value=${e} />
      </label>
      <button>${t.t("transport.seed_take")}</button>
      <button type="button" onClick=${()=>t.send("dice")}>
        <${_t} name="dice" /> ${t.t("transport.dice")}
      </button>
    </form>
  </details>`}function il({page:t}){let{month:n,months:e}=t.state.transport,{step:r,steps:o}=t.state.transport,i=e??t.scene?.months??0,s=n+(o?r/o:0);return m`<div class="month">
    <span>${t.t("transport.month_of",{month:Math.min(i,n+(r>0?1:0)),months:i})}</span>
    <progress max=${i||1} value=${s} aria-label=${t.t("transport.progress")}></progress>
  </div>`}function it({page:t,children:n}){let{transport:e}=t.state;if(!t.driver)return m`<div class="transport"><${il} page=${t} />${n}</div>`;let r=t.scene&&e.month>=t.scene.months,o=!t.predicted||!t.scene;return m`<div class="transport" role="group" aria-label=${t.t("transport.label")}>
    <button
      type="button"
      class="play"
      disabled=${o||r}
      onClick=${()=>t.send(e.playing?"pause":"play")}
    >
      <${_t} name=${e.playing?"pause":"play"} />
      <span>${t.t(e.playing?"transport.pause":"transport.play")}</span>
    </button>
    <${Do} page=${t} name="step" disabled=${o||r} />
    <${Do} page=${t} name="month" args=${{by:1}} disabled=${o||r} />
    <${Do} page=${t} name="reset" disabled=${o} />
    <${il} page=${t} />
    <label class="speed">
      <span>${t.t("transport.speed")}</span>
      <input
        type="range"
        min="1"
        max=${ol}
        step="1"
        value=${e.speed}
        aria-valuetext=${t.t("transport.speed_of",{speed:e.speed,speeds:ol})}
        onInput=${i=>t.send("speed",{n:Number(i.currentTarget.value)})}
      />
    </label>
    <${sh} page=${t} />
    ${n}
  </div>`}function ah(t,n,e){let r=t.people.map(()=>[]);for(let{i:o,j:i,strong:s}of hr(t.arms[n],e,0).ties.values())r[o].push({other:i,strong:s}),r[i].push({other:o,strong:s});return r.map(o=>o.sort((i,s)=>i.other-s.other))}function lh({page:t,arm:n,name:e}){let{scene:r,state:o,t:i,who:s,lang:a}=t,c=ah(r,n,{...o.transport,step:0}),l=(u,f)=>u.filter(h=>h.strong===f).map(h=>t.nameOf(h.other)).join(", ")||"–";return m`<table>
    <caption>
      ${e&&m`<b>${e}</b> `}${i("twin.caption",{month:o.transport.month})}
    </caption>
    <thead>
      <tr>
        <th scope="col">${i("twin.person")}</th>
        ${s&&m`<th scope="col">${i("twin.strategy")}</th>`}
        <th scope="col">${i("twin.strong")}</th>
        <th scope="col">${i("twin.weak")}</th>
      </tr>
    </thead>
    <tbody>
      ${r.people.map((u,f)=>m`<tr key=${f}>
          <th scope="row">${t.nameOf(f)}</th>
          ${s&&m`<td>${s.strategies[s.of[n][f]][a]}</td>`}
          <td>${l(c[f],!0)}</td>
          <td>${l(c[f],!1)}</td>
        </tr>`)}
    </tbody>
  </table>`}function Pt({page:t,arms:n}){let[e,r]=V(!1);return m`<details class="twin" onToggle=${o=>r(o.currentTarget.open)}>
    <summary>${t.t("twin.title")}</summary>
    ${e&&m`<div class="tables">
      ${n.map(o=>{let i=n.length>1?t.t("twin.title_of",{name:o.toUpperCase()}):t.t("twin.title");return m`<div key=${o} class="table" tabindex="0" role="region" aria-label=${i}>
          <${lh} page=${t} arm=${o} name=${n.length>1?o.toUpperCase():null} />
        </div>`})}
    </div>`}
  </details>`}function se({page:t}){let{t:n,both:e,number:r,who:o,scene:i}=t,s=["a","b"].filter(l=>i.arms[l]),a=(l,u)=>r(o.of[l].filter(f=>f===u).length,"whole"),c=l=>s.length>1?s.map(u=>`${u.toUpperCase()} ${a(u,l)}`).join(" · "):a("a",l);return m`<ul class="who" aria-label=${n("reveal.who_done")}>
    ${o.strategies.map((l,u)=>{let f=Mn(u);return m`<li key=${l.id}>
        <svg viewBox="-23 -23 46 46" aria-hidden="true"><${f} x=${0} y=${0} r=${13} /></svg>
        <span>${e(l)}</span> <span class="aside">${c(u)}</span>
      </li>`})}
  </ul>`}function Cn({page:t}){return t.who?m`<details class="who-box">
    <summary>${t.t("reveal.who_done")}</summary>
    <div class="who-list"><${se} page=${t} /></div>
  </details>`:null}function ch(t){let n=Ao(t);return[n,n==="share"?"ties":"share"]}function sl({page:t,arm:n,transport:e}){let{t:r,both:o,preset:i,scene:s}=t,a=o(i?.difference?.[n]);return m`<section class=${`world world-${n}`} aria-labelledby=${`world-${n}`}>
    <header>
      <h2 id=${`world-${n}`}><b>${n.toUpperCase()}</b> ${a}</h2>
      <${Ot} page=${t} arm=${n} only=${ch(i)} />
    </header>
    <${Et}
      scene=${s}
      arm=${n}
      transport=${e}
      looks=${Rt(t.who,n)}
      label=${r("network.label_of",{arm:n.toUpperCase(),name:a})}
    />
  </section>`}function al({page:t}){let{t:n,both:e,preset:r,scene:o,state:i}=t;if(!o)return m`<${ot} page=${t} title=${n("compare.title")} />`;let s=An(t);return m`
    <div class="question">
      <h1 tabindex="-1">${n("compare.title")}</h1>
      ${r&&m`<p class="single"><span>${n("compare.single")}</span> <b>${e(r.difference?.name)}</b></p>`}
      <p class="same" title=${n("compare.same_long")}>
        ${n("compare.same",{seed:String(i.seed),share:qa(o)})}
      </p>
    </div>
    <div class="two">
      <${sl} page=${t} arm="a" transport=${s} />
      <${sl} page=${t} arm="b" transport=${s} />
    </div>
    <div class="under">
      <${Ct} page=${t} arms=${["a","b"]} />
      <${Ia} page=${t} />
    </div>
    <div class="twins">
      <${dr} page=${t} />
      <${Cn} page=${t} />
      <${Pt} page=${t} arms=${["a","b"]} />
    </div>
    <${it} page=${t}><${Q} page=${t} /></${it}>
  `}var zt=1920,Lt=1080,bt=60,xr=44,gt=28,ll=22,uh=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","opacity","paint-order","font-family","font-size","font-weight","text-anchor","visibility","display"];async function ul({title:t,note:n,foot:e,parts:r}){let o=document.createElement("div");o.className="sheet",o.inert=!0,document.body.append(o);try{return en(m`<${fh} title=${t} note=${n} foot=${e} parts=${r} />`,o),await mh(),await ph(hh(o))}finally{en(null,o),o.remove()}}function fh({title:t,note:n,foot:e,parts:r}){let o=zt-2*bt,i=H(t,o,xr,650).slice(0,2),s=H(n,o,gt).slice(0,3),a=bt+(i.length-.5)*xr*1.15,c=a+s.length*gt*1.15+gt,l=r.some(_=>_.title)?gt*1.8:0,u=(o-(r.length-1)*bt)/r.length,f=Lt-c-l-bt-ll,h=_=>bt+_*(u+bt),p=(_,$,g,d)=>m`<${U} lines=${_} x=${bt} y=${$} size=${g} name=${d} />`;return m`
    <svg class="chart outer" width=${zt} height=${Lt} viewBox=${`0 0 ${zt} ${Lt}`}>
      <rect class="ground" width=${zt} height=${Lt} />
      ${p(i,bt+(i.length-1)*xr*1.15/2,xr,"end")}
      ${p(s,a+gt*.7+(s.length-1)*gt*1.15/2,gt,"label")}
      ${r.map((_,$)=>_.title&&m`<${U} key=${$} lines=${[_.title]} x=${h($)} y=${c+gt*.7} size=${gt} name="end" />`)}
      ${p([e],Lt-bt*.6,ll,"tick")}
    </svg>
    ${r.map((_,$)=>m`<div
        key=${$}
        class="part"
        data-x=${h($)}
        data-y=${c+l}
        style=${{width:`${u}px`,height:`${f}px`}}
      >
        ${_.content({width:Math.floor(u),height:Math.floor(f),size:gt})}
      </div>`)}
  `}function hh(t){let n=cl(t.querySelector("svg.outer"));for(let e of t.querySelectorAll(".part"))for(let r of e.querySelectorAll("svg")){let o=cl(r);o.setAttribute("x",e.dataset.x),o.setAttribute("y",e.dataset.y),n.append(o)}return n}function cl(t){let n=t.cloneNode(!0),e=[t,...t.querySelectorAll("*")];return[n,...n.querySelectorAll("*")].forEach((r,o)=>{let i=getComputedStyle(e[o]);for(let s of uh)r.setAttribute(s,i.getPropertyValue(s));r.removeAttribute("class"),r.removeAttribute("style")}),n}async function ph(t){let n=new XMLSerializer().serializeToString(t),e=URL.createObjectURL(new Blob([n],{type:"image/svg+xml"}));try{let r=new Image(zt,Lt);r.src=e,await r.decode();let o=Object.assign(document.createElement("canvas"),{width:zt,height:Lt});return o.getContext("2d").drawImage(r,0,0,zt,Lt),await new Promise((i,s)=>{o.toBlob(a=>a?i(a):s(new Error("the browser made no picture")),"image/png")})}finally{URL.revokeObjectURL(e)}}function mh(){return new Promise(t=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(t,50))))}function fl(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(t),e.download=n,document.body.append(e),e.click(),e.remove(),setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}function dh(t,n){let e=Math.max(...t.map(Math.abs),1e-9),r=2*e/n,o=new Map;return{dots:t.map((s,a)=>({difference:s,world:a})).sort((s,a)=>s.difference-a.difference||s.world-a.world).map(({difference:s,world:a})=>{let c=Math.min(n-1,Math.floor((s+e)/r)),l=o.get(c)??0;return o.set(c,l+1),{world:a,column:c,row:l,difference:s,side:Math.sign(s)}}),far:e,width:r,tallest:Math.max(...o.values(),1)}}function hl({pairs:t,smallest:n,unit:e,names:r,width:o,height:i,size:s}){let a=o/2-2*s,c={a:H(x("luck.more",{name:r.a}),a,s),b:H(x("luck.more",{name:r.b}),a,s)},l=Math.max(c.a.length,c.b.length)*s*1.15,u={left:s,right:o-s,top:l+s*1.4,bottom:i-s*3},f=u.right-u.left,h=u.bottom-u.top,p=t.map(([T,C])=>C-T),_=null;for(let T=11;T<=61;T+=2){let C=dh(p,T),k=Math.min(f/T,h/C.tallest);(!_||k>_.diameter)&&(_={...C,columns:T,diameter:k})}let $=K([-_.far,_.far],[u.left,u.right]),g=Math.min(n,_.far),d=$(0),y=Math.max(2,Math.min(_.diameter*.44,s*.6)),v=Math.min(_.diameter,y*2.3),b=vn($.ticks(7),f,L(et(-.22,e),s)*1.3),S=b.includes(0)?b:[...b,0];return m`<svg class="chart" width=${o} height=${i} viewBox=${`0 0 ${o} ${i}`} aria-hidden="true">
    ${n>0&&m`<rect class="small" x=${$(-g)} width=${$(g)-$(-g)} y=${u.top-s*.5} height=${u.bottom-u.top+s*.5} />`}
    <line class="axis" x1=${u.left} x2=${u.right} y1=${u.bottom} y2=${u.bottom} />
    <line class="axis" x1=${d} x2=${d} y1=${s*.3} y2=${u.bottom} />
    <${U} lines=${c.a} x=${d-s*.8} y=${s*.3+l/2} size=${s} anchor="end" />
    <${U} lines=${c.b} x=${d+s*.8} y=${s*.3+l/2} size=${s} />
    ${S.map(T=>m`<text key=${T} class="tick" x=${$(T)} y=${u.bottom+s*1.3} text-anchor="middle" font-size=${s}>${et(T,e)}</text>`)}
    <text class="tick" x=${(u.left+u.right)/2} y=${u.bottom+s*2.6} text-anchor="middle" font-size=${s}>${x(`luck.axis_${e}`)}</text>
    ${_.dots.map(({world:T,column:C,row:k,side:R})=>{let A=$(-_.far+(C+.5)*_.width);return m`<${_h} key=${T} x=${A} y=${u.bottom-y-2-k*v} r=${y} side=${R} />`})}
  </svg>`}function _h({x:t,y:n,r:e,side:r}){return r>0?m`<circle class="dot dot-b" cx=${t} cy=${n} r=${e} />`:r<0?m`<rect class="dot dot-a" x=${t-e*.88} y=${n-e*.88} width=${e*1.76} height=${e*1.76} />`:m`<circle class="dot dot-same" cx=${t} cy=${n} r=${e*.7} />`}function jo({worlds:t,preset:n,t:e}){let{unit:r="number",smallest:o=0}=n?.outcome??{},{a:i,b:s}=t,a=i.map((h,p)=>[h,s[p]]).filter(([h,p])=>h!==null&&p!==null),c=a.filter(([h,p])=>p>h).length,l=a.filter(([h,p])=>p<h).length,u={a:l,b:c,same:a.length-c-l},f=Kt(n);return{counts:u,sentence:e("luck.counts",u),draw:h=>hl({...h,pairs:a,smallest:Math.abs(o),unit:r,names:f}),table:{head:[e("luck.world"),e("luck.seed"),f.a,f.b,e("luck.difference")],rows:i.map((h,p)=>[M(p+1),String(t.seeds?.[p]??""),M(h,r),M(s[p],r),h===null||s[p]===null?"–":et(s[p]-h,r)])}}}function Fo({name:t,value:n}){return m`<div class="readout"><dt>${t}</dt><dd>${n}</dd></div>`}function pl({page:t}){let{t:n,both:e,number:r,worlds:o,preset:i,state:s}=t,a=o&&jo({worlds:o,preset:i,t:n});return m`
    <div class="question">
      <h1 tabindex="-1">${n("luck.title")}</h1>
      <p class="lead">${cr(t)} ${n("luck.lead")}</p>
      ${o&&m`<p class=${`verdict verdict-${o.sentence?.variant}`}>${e(o.sentence)}</p>`}
    </div>
    ${!a&&m`<p class="empty">${n("luck.empty")}</p>`}
    ${a&&m`<div class="luck">
        <figure class="figure" data-chart="luck">
          <figcaption><h2>${n("luck.chart")}</h2><p class="aside">${n("luck.small")}</p></figcaption>
          <${Qt} draw=${a.draw} label=${`${n("luck.chart")}. ${a.sentence}`} />
          <${te} table=${a.table} title=${n("luck.chart")} />
        </figure>
        <dl class="readouts column">
          <${Fo} name=${n("luck.b_more")} value=${r(a.counts.b,"whole")} />
          <${Fo} name=${n("luck.a_more")} value=${r(a.counts.a,"whole")} />
          ${a.counts.same>0&&m`<${Fo} name=${n("luck.same")} value=${r(a.counts.same,"whole")} />`}
        </dl>
      </div>`}
    <div class="transport">
      <${ur} page=${t} job=${s.worlds} words="luck" known=${s.worlds?.state==="done"} start=${()=>t.send("worlds")} />
      <${Q} page=${t} />
    </div>
  `}function ml({options:t,outcome:n,width:e,height:r,size:o}){let i=Math.max(1,...t.map(({count:l})=>l)),s=x("reveal.outcome"),a=r/t.length,c=L(`${M(i)}  ✓ ${s}`,o,600)+o*1.2;return m`<svg class="chart" width=${e} height=${r} viewBox=${`0 0 ${e} ${r}`} aria-hidden="true">
    ${t.map(({label:l,count:u},f)=>{let h=H(l,e-o,o,f===n?600:400).slice(0,2),p=h.length*o*1.15,_=Math.max(o*.6,Math.min(o*1.3,a-p-o*.7)),$=f*a+(a-p-_-o*.2)/2,g=Math.max(2,u/i*(e-c));return m`<g key=${l} class=${f===n?"guess came-true":"guess"}>
        <${U} lines=${h} x=${2} y=${$+p/2} size=${o} name=${f===n?"end":"label"} />
        <rect x=${2} y=${$+p+o*.2} width=${g} height=${_} />
        <text class="end" x=${g+o*.6} y=${$+p+o*.2+_/2} dy="0.35em" font-size=${o}>
          ${M(u)}${f===n?`  ✓ ${s}`:""}
        </text>
      </g>`})}
  </svg>`}function $h({page:t}){let{t:n,both:e,number:r,preset:o,state:i}=t,{prediction:s}=i;if(!o)return null;let a=o.prediction.options.map(({text:h},p)=>({label:e(h),count:s.tally?.[p]??0})),c=i.outcome?.answer??null,l=a.map(({label:h,count:p})=>n("reveal.option_count",{option:h,count:p})),u=n("reveal.room_sentence",{list:l.join("; "),unsure:s.unsure??0}),f=s.locked&&(s.total??0)>0;return m`<section class="room">
    <h2>${n("reveal.room")}</h2>
    ${s.skipped&&m`<p>${n("reveal.skipped")}</p>`}
    ${s.locked&&!f&&m`<p>${n("reveal.nobody")}</p>`}
    <${Qt} draw=${h=>ml({...h,options:a,outcome:c})} label=${u} />
    ${f&&m`<p class="aside">
      ${n("reveal.unsure",{count:r(s.unsure??0,"whole")})}
      ${s.confidence&&m` · ${n("reveal.confidence",{value:s.confidence})}`}
    </p>`}
  </section>`}function gh({page:t,chosen:n,charts:e,choose:r}){let{t:o}=t;return m`<fieldset class="choice charts">
    <legend class="hidden">${o("chart.choose")}</legend>
    ${e.map(i=>m`<label key=${i}>
        <input
          type="radio"
          name="chart"
          value=${i}
          checked=${i===n}
          disabled=${!t.driver||ar.includes(i)&&!t.who}
          onChange=${()=>r(i)}
        />
        <span>${o(`chart.${i}_short`)}</span>
      </label>`)}
  </fieldset>`}function Bo({state:t,preset:n,who:e}){let r=o=>o in Sn&&(e||!ar.includes(o));return[t.chart,...n?.charts??[],"C2"].find(o=>o&&r(o))}function dl({page:t}){let{t:n,both:e,scene:r,state:o,preset:i,who:s,driver:a}=t;if(!r)return m`<${ot} page=${t} title=${n("reveal.title")} />`;let c=Bo(t),l=Gt(c,{scene:r,who:s,preset:i});return m`
    <div class="question">
      <h1 tabindex="-1">${n("reveal.title")}</h1>
      ${o.outcome&&m`<p class=${`verdict verdict-${o.outcome.variant}`}>${e(o.outcome)}</p>`}
    </div>
    <div class="reveal">
      <div class="told">
        <${$h} page=${t} />
        ${s?m`<${se} page=${t} />`:m`<p class="hint">${n("reveal.hidden")}</p>`}
      </div>
      <section class="charted" aria-label=${n("chart.choose")}>
        <${gh} page=${t} chosen=${c} charts=${Object.keys(Sn)} choose=${u=>t.send("chart",{id:u})} />
        ${l&&m`<${lr} key=${c} chart=${l} />`}
      </section>
    </div>
    <div class="transport">
      ${a&&!o.revealed&&m`<button type="button" class="primary" onClick=${()=>t.send("reveal")}>${n("reveal.who")}</button>`}
      <span class="hint">${n("reveal.one_run")}</span>
      <${Q} page=${t} />
    </div>
  `}function _l({t,both:n,preset:e,scene:r}){let o=e?n(e.title):t("nav.sandbox");return t("export.origin",{title:o,seed:String(r.seed),version:r.version})}function yh(t){let{t:n,both:e,preset:r,scene:o,state:i,who:s}=t,a=Kt(r),c=i.transport.month||o.months,l={month:c,step:0,steps:0,playing:!1,speed:1};return{title:r?e(r.question):n("nav.sandbox"),note:n("export.stage_note",{month:c,months:o.months}),foot:_l(t),parts:["a","b"].filter(u=>o.arms[u]).map(u=>({title:a[u],content:()=>m`<${Et} scene=${o} arm=${u} transport=${l} looks=${Rt(s,u)} label=${a[u]} />`}))}}function xh(t,n){let{t:e,both:r,preset:o,scene:i,who:s,worlds:a}=t,c=n==="luck"?{title:e("luck.chart"),...jo({worlds:a,preset:o,t:e}),sentence:r(a.sentence)}:Gt(n,{scene:i,who:s,preset:o});return{title:c.title,note:c.sentence,foot:_l(t),parts:[{content:c.draw}]}}function vr({title:t,note:n,children:e}){return m`<li class="export-item"><h2>${t}</h2><p class="aside">${n}</p>${e}</li>`}function Ho({page:t,name:n,title:e,note:r,make:o,children:i}){let{t:s}=t,[a,c]=V("");return m`<${vr} title=${e} note=${r}>
    ${i}
    <button type="button" class="primary" onClick=${async()=>{try{fl(await ul(o()),n),c(s("export.saved",{name:n}))}catch{c(s("export.failed"))}}}>${s("export.save_png")}</button>
    <p role="status">${a}</p>
  </${vr}>`}function Uo({page:t,href:n,title:e,note:r,kind:o}){let{t:i}=t;return m`<${vr} title=${e} note=${r}>
    <a class="button primary" href=${n} download>${i("export.save",{kind:o})}</a>
  </${vr}>`}function vh({page:t,chosen:n,choose:e}){let{t:r,worlds:o,who:i}=t,s=["C1","C2","C3","C4","C5","C6","C7"].filter(a=>Gt(a,{...t,who:i}));return m`<label class="which">
    <span>${r("export.which_chart")}</span>
    <select value=${n} onChange=${a=>e(a.currentTarget.value)}>
      ${s.map(a=>m`<option key=${a} value=${a}>${r(`chart.${a}`)}</option>`)}
      ${o&&m`<option value="luck">${r("luck.title")}</option>`}
    </select>
  </label>`}function $l({page:t}){let{t:n,scene:e,preset:r,lang:o}=t,[i,s]=V(null);if(!e)return m`<${ot} page=${t} title=${n("export.title")} />`;let a=i??Bo(t),c=`${r?.id??"sandbox"}_${e.seed}`;return m`
    <div class="question">
      <h1 tabindex="-1">${n("export.title")}</h1>
      <p class="lead">${n("export.lead")}</p>
    </div>
    <ul class="exports">
      <${Ho} page=${t} name=${`${c}_${n("export.stage_file")}.png`} title=${n("export.stage_png")} note=${n("export.stage_png_note")} make=${()=>yh(t)} />
      <${Ho} page=${t} name=${`${c}_${a}.png`} title=${n("export.chart_png")} note=${n("export.chart_png_note")} make=${()=>xh(t,a)}>
        <${vh} page=${t} chosen=${a} choose=${s} />
      </${Ho}>
      ${rn()?m`<li class="export-item aside">${n("export.not_recorded")}</li>`:bh(t,o)}
    </ul>
  `}function bh(t,n){let{t:e,preset:r,driver:o}=t;return o?m`
    <${Uo} page=${t} href="/export/data.csv" kind="CSV" title=${e("export.data")} note=${e("export.data_note")} />
    ${r&&m`<${Uo} page=${t} href=${`/export/handout.pdf?lang=${n}`} kind="PDF" title=${e("export.handout")} note=${e("export.handout_note")} />`}
    ${r&&m`<${Uo} page=${t} href=${`/export/replay.html?lang=${n}`} kind="HTML" title=${e("export.replay")} note=${e("export.replay_note")} />`}
  `:null}function br({page:t,arm:n}){let e=t.t("network.label");return m`<section class="picture" aria-label=${e}>
    <${Et}
      scene=${t.scene}
      arm=${n}
      transport=${An(t)}
      looks=${Rt(t.who,n)}
      label=${e}
    />
    <${dr} page=${t} />
  </section>`}function gl({page:t}){let{t:n,both:e,preset:r,scene:o,state:i}=t;if(!o)return m`<${ot} page=${t} title=${n("meet.title")} />`;let s=i.arm??"a";return m`
    <div class="one">
      <${br} page=${t} arm=${s} />
      <section class="beside">
        <h1 tabindex="-1">${e(r?.title)||n("meet.title")}</h1>
        <p class="lead">${e(r?.lead)||n("meet.lead")}</p>
        <${Ot} page=${t} arm=${s} />
        ${t.predicted&&m`<${Ct} page=${t} arms=${[s]} />`}
        <${Cn} page=${t} />
        <${Pt} page=${t} arms=${[s]} />
      </section>
    </div>
    ${!t.predicted&&t.driver&&m`<p class="hint">${n("meet.closed")}</p>`}
    <${it} page=${t}><${Q} page=${t} /></${it}>
  `}var wh=[1,2,3];function yl({page:t,index:n,text:e,count:r,add:o}){let{t:i,driver:s,state:a}=t,c=a.prediction.locked||a.prediction.skipped,l=u=>{let f={ArrowUp:1,ArrowDown:-1}[u.key];f&&(u.preventDefault(),o(f))};return m`<li class="answer">
    <span class="letter" aria-hidden="true">${n}</span>
    <span class="text">${e}</span>
    ${r!==null&&m`<span class="count">${nt(r)}</span>`}
    ${s&&!c&&m`<span class="hands" onKeyDown=${l}>
      <button type="button" aria-label=${i("predict.minus_of",{text:e})} onClick=${()=>o(-1)}>−</button>
      <button type="button" aria-label=${i("predict.plus_of",{text:e})} onClick=${()=>o(1)}>+</button>
    </span>`}
  </li>`}function kh({page:t}){let{t:n,state:e,driver:r}=t;return m`<fieldset class="choice confidence">
    <legend>${n("predict.confidence")}</legend>
    ${wh.map(o=>m`<label>
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
  </fieldset>`}function xl({page:t}){let{t:n,both:e,preset:r,state:o,role:i,driver:s}=t,{prediction:a}=o,c=a.locked||a.skipped,l=h=>{t.send(h),t.send("go",{screen:"run"})},u=r?.prediction.options??[],f=a.tally&&(a.locked||i==="console");return m`
    <div class="predict">
      <p class="eyebrow">${n("predict.title")}</p>
      <h1 tabindex="-1">${e(r?.prediction.question)}</h1>
      <ol class="answers">
        ${u.map((h,p)=>m`<${yl}
            key=${p}
            page=${t}
            index=${String.fromCharCode(65+p)}
            text=${e(h.text)}
            count=${f?a.tally[p]:null}
            add=${_=>t.send("tally",{option:p,by:_})}
          />`)}
        <${yl}
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
        <${kh} page=${t} />
      </div>
    </div>
    <div class="transport">
      ${s&&!c&&m`<button type="button" class="primary" onClick=${()=>l("lock")}>${n("predict.lock")}</button>
        <button type="button" onClick=${()=>l("skip")}>${n("predict.skip")}</button>`}
      ${!s&&m`<span>${n("predict.hands")}</span>`}
      ${c&&m`<${Q} page=${t} />`}
    </div>
  `}function Mh({page:t,arm:n}){let{t:e,both:r,preset:o}=t;return m`<fieldset class="choice arms">
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
        <span>${i.toUpperCase()} · ${r(o?.difference?.[i])}</span>
      </label>`)}
  </fieldset>`}function vl({page:t}){let{t:n,scene:e,state:r}=t;if(!e)return m`<${ot} page=${t} title=${n("run.title")} />`;let o=r.arm??"a";return m`
    <div class="one">
      <${br} page=${t} arm=${o} />
      <section class="beside">
        <h1 tabindex="-1">${n("run.title")}</h1>
        ${t.preset&&m`<${Mh} page=${t} arm=${o} />`}
        <${Ot} page=${t} arm=${o} />
        <${Ct} page=${t} arms=${[o]} />
        <${Cn} page=${t} />
        <${Pt} page=${t} arms=${[o]} />
      </section>
    </div>
    <${it} page=${t}><${Q} page=${t} /></${it}>
  `}function bl(t,n,e,r){let o=t.map((c,l)=>l).filter(c=>c!==e&&!n[c]);if(n[e]||o.length===0)return[...t];let i=t[e]+o.reduce((c,l)=>c+t[l],0),s=[...t];s[e]=Math.max(0,Math.min(i,Math.round(r)));let a=ae(i-s[e],o.map(c=>t[c]));return o.forEach((c,l)=>s[c]=a[l]),s}function ae(t,n){let e=n.reduce((a,c)=>a+c,0),r=n.map(a=>e>0?t*a/e:t/n.length),o=r.map(Math.floor),i=t-o.reduce((a,c)=>a+c,0),s=r.map((a,c)=>[a-o[c],c]).sort(([a,c],[l,u])=>l-a||c-u);for(let[,a]of s.slice(0,i))o[a]+=1;return o}function wl(t,n,e){let r=t.reduce((a,c,l)=>a+(n[l]?c:0),0),o=t.map((a,c)=>c).filter(a=>!n[a]);if(r>e||o.length===0)return[...t];let i=ae(e-r,o.map(a=>t[a])),s=[...t];return o.forEach((a,c)=>s[a]=i[c]),s}var Sh={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-5,PageUp:5};function kl({page:t,rows:n,setCounts:e,setLocks:r,remove:o}){let i=n.map(({count:g})=>g),[s,a]=V(i),c=G(null);ut(()=>a(i),[i.join()]);let l=n.map(g=>g.locked),u=i.reduce((g,d)=>g+d,0),f=g=>{c.current?.row!==g&&(c.current={row:g,counts:s})},h=()=>c.current=null,p=(g,d)=>{let y=bl(c.current?.row===g?c.current.counts:s,l,g,d);a(y),e(y)},_=g=>d=>{let y=Sh[d.key];!y||d.ctrlKey||d.altKey||d.metaKey||(d.preventDefault(),f(g),p(g,s[g]+y))},$=({id:g})=>r(n.filter(d=>d.id===g!==d.locked).map(d=>d.id));return m`<ul class="mix-rows">
    ${n.map((g,d)=>{let y=Mn(d),v=!t.driver||g.locked;return m`<li key=${g.id} data-strategy=${g.id}>
        <svg viewBox="-23 -23 46 46" aria-hidden="true"><${y} x=${0} y=${0} r=${13} /></svg>
        <span class="name" id=${`mix-${g.id}`}>${g.name}</span>
        <input
          type="range"
          min="0"
          max=${u}
          step="1"
          value=${s[d]}
          disabled=${v}
          aria-labelledby=${`mix-${g.id}`}
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
          aria-labelledby=${`mix-${g.id}`}
          onKeyDown=${_(d)}
          onBlur=${h}
          onChange=${b=>{h(),p(d,Number(b.currentTarget.value)||0),b.currentTarget.value=s[d]}}
        />
        <label class="lock">
          <input type="checkbox" checked=${g.locked} disabled=${!t.driver} onChange=${()=>$(g)} />
          <span>${t.t("sandbox.lock")}</span>
        </label>
        <span class="zero">${s[d]===0?t.t("sandbox.zero"):""}</span>
        ${s[d]===0&&t.driver&&n.length>1&&m`<button type="button" onClick=${()=>o(g.id)}>${t.t("sandbox.remove")}</button>`}
      </li>`})}
  </ul>`}var Th=2e5;async function Nh(t){let n=new URLSearchParams(location.search).get("key"),e=await fetch(`/network${n?`?key=${encodeURIComponent(n)}`:""}`,{method:"POST",headers:{"Content-Type":"text/csv"},body:t});return e.ok?null:e.json().catch(()=>({reason:"network_own.unreadable",detail:e.status}))}function wr({page:t,folded:n=!1}){let{t:e,number:r,state:o,driver:i}=t,[s,a]=V("");if(!i||rn())return null;let c=async h=>{if(!h)return;if(h.size>Th)return a(e("network_own.too_large"));let p=await Nh(h).catch(()=>({reason:"network_own.unreadable",detail:h.name}));return a(p===null?"":e(p.reason,p))},l=h=>{h.preventDefault(),c(h.dataTransfer.files[0])},[u,f]=n?["details","summary"]:["section","h2"];return m`<${u} class="own-network" onDragOver=${h=>h.preventDefault()} onDrop=${l}>
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
  </${u}>`}var Ml=4,Sl=60,Ah=6,Ch=[12,24,36,60],Eh=[0,.02,.05,.1,.2],Rh=["referral","weaving","gossip","voice","events","bonds"];function Oh(){let[t,n]=V([]);return ut(()=>{Pe("/strategies.json").then(n,()=>n([]))},[]),t}function Tl({page:t,name:n,values:e,value:r,unit:o,set:i}){return m`<fieldset class="choice framed">
    <legend>${t.t(`sandbox.${n}`)}</legend>
    ${e.map(s=>m`<label key=${s}>
        <input type="radio" name=${n} value=${s} checked=${s===r} disabled=${!t.driver} onChange=${()=>i(s)} />
        <span>${t.number(s,o)}</span>
      </label>`)}
  </fieldset>`}function Ph({page:t,switches:n,set:e}){return m`<fieldset class="switches">
    <legend>${t.t("sandbox.switches")}</legend>
    ${Rh.map(r=>m`<label key=${r} class="check">
        <input
          type="checkbox"
          checked=${!!n[r]}
          disabled=${!t.driver}
          onChange=${o=>e({...n,[r]:o.currentTarget.checked})}
        />
        <span>${t.t(`switch.${r}`)}</span>
      </label>`)}
  </fieldset>`}function Lh({page:t,strategies:n,people:e,add:r}){let o=n.filter(({id:i})=>!(i in e));return!t.driver||Object.keys(e).length>=Ah||o.length===0?null:m`<label class="which">
    <span>${t.t("sandbox.add")}</span>
    <select value="" onChange=${i=>i.currentTarget.value&&r(i.currentTarget.value)}>
      <option value="">${t.t("sandbox.choose")}</option>
      ${o.map(i=>m`<option key=${i.id} value=${i.id}>${t.both(i)}</option>`)}
    </select>
  </label>`}function Ih({page:t,total:n,resize:e}){let r=i=>{let s=Math.round(Number(i.currentTarget.value))||n;e(Math.max(Ml,Math.min(Sl,s)))},o=!t.driver||!!t.state.network;return m`<label class="which">
    <span>${t.t("sandbox.size")}</span>
    <input type="number" min=${Ml} max=${Sl} value=${n} disabled=${o} onChange=${r} />
  </label>`}function Nl({page:t}){let{t:n,both:e,number:r,state:o,driver:i}=t,s=Oh();if(!o.sandbox)return m`<h1 tabindex="-1">${n("sandbox.title")}</h1>`;let{people:a,locks:c,switches:l,noise:u,months:f}=o.sandbox,h=Object.values(a),p=o.network?.people??h.reduce((v,b)=>v+b,0),_=ae(p,h),$=Object.keys(a).map((v,b)=>({id:v,count:_[b],name:e(s.find(S=>S.id===v))||v,locked:c.includes(v)})),g=v=>t.send("sandbox_set",v),d=v=>g({people:Object.fromEntries($.map(({id:b},S)=>[b,v[S]]))}),y=v=>{let{[v]:b,...S}=a;g({people:S,locks:c.filter(T=>T!==v)})};return m`
    <div class="question">
      <h1 tabindex="-1">${n("sandbox.title")}</h1>
      <p class="lead">${n("sandbox.lead")}</p>
    </div>
    <div class="sandbox">
      <section class="who-takes-part" aria-labelledby="mix">
        <h2 id="mix">${n("sandbox.mix",{total:r(p,"whole")})}</h2>
        <${kl} page=${t} rows=${$} setCounts=${d} setLocks=${v=>g({locks:v})} remove=${y} />
        <div class="row">
          <${Lh} page=${t} strategies=${s} people=${a} add=${v=>g({people:{...a,[v]:0}})} />
          <${Ih} page=${t} total=${p} resize=${v=>d(wl(_,$.map(({locked:b})=>b),v))} />
          ${i&&m`<button type="button" onClick=${()=>d(ae(p,_.map(()=>1)))}>${n("sandbox.even")}</button>`}
        </div>
      </section>
      <section class="rules" aria-labelledby="rules">
        <h2 id="rules">${n("sandbox.rules")}</h2>
        <${Ph} page=${t} switches=${l} set=${v=>g({switches:v})} />
        <${Tl} page=${t} name="noise" values=${Eh} value=${u} unit="percent" set=${v=>g({noise:v})} />
        <${Tl} page=${t} name="months" values=${Ch} value=${f} unit="whole" set=${v=>g({months:v})} />
        <${wr} page=${t} />
      </section>
    </div>
    <div class="transport">
      ${i&&m`<button type="button" class="primary" onClick=${()=>t.send("sandbox_run")}>${n("sandbox.run")}</button>`}
    </div>
  `}function qh({page:t,view:n,show:e}){let{t:r}=t;return m`<fieldset class="choice charts">
    <legend class="hidden">${r("chart.choose")}</legend>
    ${["network",...Object.keys(Sn)].map(o=>m`<label key=${o}>
        <input type="radio" name="view" value=${o} checked=${o===n} disabled=${!t.driver} onChange=${()=>e(o)} />
        <span>${r(o==="network"?"nav.meet":`chart.${o}_short`)}</span>
      </label>`)}
  </fieldset>`}function Dh({page:t,view:n,show:e}){let{t:r,scene:o,who:i,driver:s}=t,a=o&&n!=="network"&&Gt(n,{scene:o,who:i});return m`
    ${o?m`<div class="one">
          <section class="picture" aria-label=${r("network.label")}>
            <${qh} page=${t} view=${n} show=${e} />
            ${a?m`<${lr} key=${n} chart=${a} />`:m`<${Et}
                  scene=${o}
                  arm="a"
                  transport=${An(t)}
                  looks=${Rt(i,"a")}
                  label=${r("network.label")}
                />`}
          </section>
          <section class="beside">
            <h1 tabindex="-1">${r("sandbox.title")}</h1>
            <${Ot} page=${t} arm="a" />
            ${i&&m`<${se} page=${t} />`}
            <${Ct} page=${t} arms=${["a"]} />
            <${Pt} page=${t} arms=${["a"]} />
          </section>
        </div>`:m`<${ot} page=${t} title=${r("sandbox.title")} />`}
    <${it} page=${t}>
      ${s&&m`<button type="button" class="next" onClick=${()=>e("mix")}>${r("sandbox.change")}</button>`}
    </${it}>
  `}function Al({page:t}){let{view:n}=t.state,e=r=>t.send("sandbox_view",{view:r});return n==="mix"?m`<${Nl} page=${t} />`:m`<${Dh} page=${t} view=${n} show=${e} />`}function Fh({page:t,preset:n}){let{both:e,driver:r}=t,o=m`<span class="title">${e(n.title)}</span>
    <span class="question">${e(n.question)}</span>`;return m`<li>
    ${r?m`<button type="button" class="card" onClick=${()=>t.send("open",{preset:n.id})}>
          ${o}
        </button>`:m`<div class="card">${o}</div>`}
  </li>`}function jh({page:t}){let{t:n}=t;return m`<details class="check">
    <summary>${n("check.title")}</summary>
    <p>${n("check.lead")}</p>
    <ul class="shapes">
      ${At.map(({shape:e,fill:r,ink:o,letter:i})=>m`<li key=${e}>
          <svg viewBox="-46 -46 92 92" role="img" aria-label=${n(`shape.${e}`)}>
            <g class="person" style=${{"--fill":r,"--on-fill":o}}>
              <path d=${kn(e,24)} />
              ${e==="ring"&&m`<circle class="ring" r="19" />`}
              <text dy="0.36em">${i}</text>
            </g>
          </svg>
        </li>`)}
    </ul>
    <ul class="signs">
      ${["granted","refused","unable","offered"].map(e=>m`<li key=${e}>
          <svg viewBox="-12 -12 24 24" aria-hidden="true"><${ne} sign=${e} radius=${10} /></svg>
          ${n(`legend.${e}`)}
        </li>`)}
    </ul>
    <p class="huge">${n("check.number")}</p>
    <ul>
      ${["browser","sound","screen","keys"].map(e=>m`<li key=${e}>${n(`check.${e}`)}</li>`)}
    </ul>
  </details>`}function Cl({page:t}){let{t:n,presets:e,driver:r}=t;return m`
    <div class="opening">
      <h1 tabindex="-1">${n("start.title")}</h1>
      <p class="lead">${n(r?"start.lead":"start.waiting")}</p>
    </div>
    <ul class="cards">
      ${e.map(o=>m`<${Fh} key=${o.id} page=${t} preset=${o} />`)}
      <li>
        ${r?m`<button type="button" class="card mix" onClick=${()=>t.send("go",{screen:"sandbox"})}>
              <span class="title">${n("start.sandbox")}</span>
              <span class="question">${n("start.sandbox_lead")}</span>
            </button>`:m`<div class="card mix">
              <span class="title">${n("start.sandbox")}</span>
              <span class="question">${n("start.sandbox_lead")}</span>
            </div>`}
      </li>
    </ul>
    <${wr} page=${t} folded />
    <${jh} page=${t} />
  `}function El({page:t}){let{t:n,both:e,preset:r}=t;return m`
    <div class="question">
      <h1 tabindex="-1">${n("transfer.title")}</h1>
      <p class="lead">${n("transfer.lead")}</p>
    </div>
    <ol class="prompts">
      ${(r?.transfer??[]).map((o,i)=>m`<li key=${i}><span class="letter" aria-hidden="true">${i+1}</span><p>${e(o)}</p></li>`)}
    </ol>
    <div class="transport"><${Q} page=${t} /></div>
  `}var Wo={start:{Screen:Cl},meet:{Screen:gl},predict:{Screen:xl},run:{Screen:vl},compare:{Screen:al},reveal:{Screen:dl},luck:{Screen:pl},break:{Screen:Na},transfer:{Screen:El},export:{Screen:$l},sandbox:{Screen:Al}},tn=["meet","predict","run","compare","reveal","luck","break","transfer","export"],Tn=new Set(["run","compare","reveal","luck","break","transfer","export"]);function Ta(t){return tn[tn.indexOf(t)+1]??null}function Rl({page:t}){return!t.state.black||t.role==="console"?null:m`<div class="black">
    <p class="hidden" role="status">${x("black.on")}</p>
    ${t.driver&&m`<button type="button" class="quiet" onClick=${()=>t.send("black",{on:!1})}>
      ${x("black.off")}
    </button>`}
  </div>`}var Bh=new Set(["meet","run","compare","sandbox"]);function Ol(t){let n=tn.indexOf(I.value.screen),e=tn[n+t];n>=0&&e&&(Bn.value||!Tn.has(e))&&Bt("go",{screen:e})}function kr(t,n){Bh.has(I.value.screen)&&Bn.value&&Bt(t,n)}var Xo=[{name:"play",keys:[" "],shown:["space"],act:()=>kr(I.value.transport.playing?"pause":"play")},{name:"step",keys:["ArrowRight"],shown:["right"],act:()=>kr("step")},{name:"month",keys:["m"],shown:["m"],act:()=>kr("month",{by:1})},{name:"reset",keys:["r"],shown:["r"],act:()=>kr("reset")},{name:"speed",keys:["1","2","3","4","5"],shown:["1to5"],act:t=>Bt("speed",{n:Number(t)})},{name:"next",keys:["n","PageDown"],shown:["n","pagedown"],act:()=>Ol(1)},{name:"back",keys:["p","PageUp"],shown:["p","pageup"],act:()=>Ol(-1)},{name:"black",keys:["b"],shown:["b"],act:()=>Bt("black",{on:!I.value.black})},{name:"lang",keys:["l"],shown:["l"],anyone:!0,act:()=>W.value=St[(St.indexOf(W.value)+1)%St.length]},{name:"help",keys:["?"],shown:["question"],anyone:!0,act:()=>document.getElementById("help").click()}];function Hh(t){let n=t.target instanceof Element?t.target:document.body;return n.closest("dialog[open], textarea, select, [contenteditable]")||n.closest("input")?!0:t.key===" "&&!!n.closest("button, summary, a")}function Pl(t){if(ln.value==="off"||t.ctrlKey||t.metaKey||t.altKey||t.defaultPrevented||!I.value||Hh(t))return;let n=t.key.length===1?t.key.toLowerCase():t.key,e=Xo.find(r=>r.keys.includes(n));!e||!(Oe.value||e.anyone)||(t.preventDefault(),e.act(n))}function Ll(){return document.addEventListener("keydown",Pl),()=>document.removeEventListener("keydown",Pl)}function Il(){let t=G(null);return m`
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
        ${Xo.map(({shown:n,name:e})=>m`<div key=${e}>
            <dt>${n.map(r=>m`<kbd>${x(`key.${r}`)}</kbd> `)}</dt>
            <dd>${x(`help.${e}`)}</dd>
          </div>`)}
      </dl>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked=${ln.value==="on"}
            onChange=${n=>ln.value=n.currentTarget.checked?"on":"off"}
          />
          <span>${x("help.keys")}</span>
        </label>
      </p>
      <form method="dialog"><button class="primary">${x("help.close")}</button></form>
    </dialog>
  `}function Vo({name:t,setting:n,values:e,label:r}){return m`<fieldset class="choice">
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
  </fieldset>`}function Uh({page:t}){let{state:n,driver:e}=t;return n.screen==="start"||n.screen==="sandbox"?m`<p class="place">${x(`nav.${n.screen}`)}</p>`:m`<nav class="steps" aria-label=${x("nav.label")}>
    <ol>
      ${tn.map(r=>{let o=r===n.screen,i=Tn.has(r)&&!t.predicted;return m`<li key=${r} class=${o?"here":""}>
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
  </nav>`}function Wh({open:t}){let n=m`
    <${Vo} name="size" setting=${Ur} values=${Ri} label=${x("settings.size")} />
    <${Vo} name="contrast" setting=${Hr} values=${Ei} label=${x("settings.contrast")} />
  `;return t?n:m`<details class="view">
    <summary>${x("settings.view")}</summary>
    <div class="popover below">${n}</div>
  </details>`}function ql({page:t}){let n=t.state.screen==="start";return m`<header class="top">
    ${t.driver&&!n?m`<button type="button" class="quiet home" onClick=${()=>t.send("home")}>
          <${_t} name="home" /><span class="label">${x("nav.start")}</span>
        </button>`:m`<span class="brand">${x("app.title")}</span>`}
    ${!n&&m`<${Uh} page=${t} />`}
    <div class="looks">
      <${Vo} name="lang" setting=${W} values=${St} label=${x("settings.lang")} />
      <${Wh} open=${n} />
      <${Il} page=${t} />
    </div>
  </header>`}function Dl({page:t}){let{screen:n,black:e,clients:r,driver:o}=t.state;return o?m`<aside class="notes" aria-label=${x("console.label")}>
    <p>${x(`say.${n}`)}</p>
    <div class="row">
      <span>${Y("console.clients",r??1)}</span>
      <button type="button" aria-pressed=${!!e} onClick=${()=>t.send("black",{on:!e})}>
        <${_t} name="dark" /> ${x(e?"black.off":"black.turn_on")}
      </button>
    </div>
  </aside>`:m`<aside class="notes" aria-label=${x("console.label")}><p>${x("console.no_key")}</p></aside>`}function Xh({state:t}){let n=[];return cn.value==="lost"&&n.push(x("connection.lost")),un.value&&n.push([x(un.value.reason),un.value.detail].filter(Boolean).join(" ")),t.notice&&n.push(x(t.notice)),t.compile?.state==="failed"&&n.push(x("compile.failed")),n}function Fl({page:t}){let{compile:n,recorded:e}=t.state,r=n?.state==="compiling";return m`<div class="notices" role="status">
    ${Xh(t).map(o=>m`<p key=${o}>${o}</p>`)}
    ${r&&t.driver&&m`<p>
      <label>
        ${x("compile.running")}
        <progress max=${n.total||1} value=${n.done??0}></progress>
      </label>
      ${e&&m`<span> ${x("compile.recorded")}</span>`}
    </p>`}
  </div>`}function Vh(){return{state:I.value,preset:Li.value,presets:Ce.value,scene:Ee.value,who:Xr.value,worlds:Vr.value,breaking:Yr.value,driver:Oe.value,predicted:Bn.value,reducedMotion:Wr.value,lang:W.value,names:Re.value,role:Ne,t:x,tn:Y,both:at,number:Ie,send:Bt,nameOf:Ii}}function jl(){let t=Vh(),n=G(null),e=t.state?.screen??null;ut(Ll,[]);let r=G(null);if(ut(()=>{r.current&&e!==r.current&&(scrollTo(0,0),n.current?.querySelector("h1")?.focus({preventScroll:!0})),r.current=e,document.title=e&&t.preset?`${x(`nav.${e}`)} · ${at(t.preset.title)}`:x("app.title")},[e,t.preset,t.lang]),!t.state){let i=cn.value==="lost"?"connection.lost":"connection.waiting";return m`<main class="waiting"><h1>${x("app.title")}</h1><p role="status">${x(i)}</p></main>`}let{Screen:o}=Wo[e]??Wo.start;return m`
    <a class="skip-link" href="#main">${x("app.skip")}</a>
    <${ql} page=${t} />
    <${Fl} page=${t} />
    ${Ne==="console"&&m`<${Dl} page=${t} />`}
    <main id="main" ref=${n} tabindex="-1" class=${`screen screen-${e}`}>
      <${o} page=${t} key=${e} />
    </main>
    <${Rl} page=${t} />
  `}var Bl=rn(),Hl=Bl?ui(Bl):Pi();Oi();await Fi(St,Hl.load);await qi(Hl);en(m`<${jl} />`,document.getElementById("page"));
