var R,Qo,Nr,wt,Sr,de,Jo,pe,zo,Ar,Tr,Xl,Rn=Symbol.for("pv"),_e={},$e=[],Vl=/^m(i|n|o|s|text|space)$/,Cr=Array.isArray,Er=$e.slice,qt=Object.assign;function It(t){t&&t.parentNode&&t.remove()}function On(t,n,e){var r,o,i,s={},a=arguments.length;for(i in n)i=="key"?r=n[i]:i=="ref"&&typeof t!="function"?o=n[i]:s[i]=n[i];return a>2&&(s.children=a>3?Er.call(arguments,2):e),En(t,s,r,o,null)}function En(t,n,e,r,o){var i={type:t,props:n,key:e,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Rn,__v:o||++Qo,__i:-1,__u:0};return!o&&R.vnode&&R.vnode(i),i}function Ft(t){return t.children}function Dt(t,n){this.props=t,this.context=n,this.__g=0}function kt(t,n){if(n==null)return t.__&&kt(t.__,t.__i+1);for(var e;n<t.__k.length;n++)if((e=t.__k[n])&&e.__e)return e.__e;return typeof t.type!="function"||t.props.__P?null:kt(t)}function Yl(t){var n,e=t.__v,r=e.__e,o=[],i=[],s=t.__P;s&&((n=qt({constructor:Rn},e)).__v=e.__v+1,R.vnode&&R.vnode(n),Rr(s,n,e,t.__n,s.namespaceURI,32&e.__u?[r]:null,o,r||kt(e),32&e.__u,i),n.__v=e.__v,n.__.__k[n.__i]=n,ii(o,n,i),e.__=e.__e=null,n.__e!=r&&ti(n))}function ti(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(n){return n&&(t.__e=n.__e)}),ti(t)}function Go(t){(8&t.__g||(t.__g|=8,wt.push(t),de++))&&Sr==R.debounceRendering||((Sr=R.debounceRendering)||queueMicrotask)(ni)}function ni(){try{for(var t,n=1;wt.length;)wt.length>n&&wt.sort(Jo),t=wt.shift(),n=wt.length,8&t.__g&&Yl(t)}finally{(de=wt.length)&&(Sr||queueMicrotask)(ni)}}function ei(t,n,e,r,o,i,s,a,c,l,u){var f,h,p,d,_,g,$=r.__k||$e,y=n.length;for(c=Kl(e,n,$,c,y),f=0;f<y;f++)(p=e.__k[f])!=null&&(h=~p.__i&&$[p.__i]||_e,p.__i=f,g=Rr(t,p,h,o,i,s,a,c,l,u),d=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&Or(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||d,p)),_=_||d,4&p.__u?(c=ri(p,c,t,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&g!==void 0?c=g:d&&(c=d.nextSibling),p.__u&=-21);return e.__e=_,c}function Kl(t,n,e,r,o){var i,s,a,c,l,u,f,h,p,d=e.length,_=d,g=0,$=0,y=t.__k=Array(o);for(i=0;i<o;i++)(s=n[i])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=y[i]=En(null,s):Cr(s)?s=y[i]=En(Ft,{children:s}):s.constructor===Rn&&s.__b?s=y[i]=En(s.type,s.props,s.key,s.ref,s.__v):y[i]=s,c=i+g,s.__=t,s.__b=t.__b+1,a=null,~(l=s.__i=Gl(s,e,c,_))&&(_--,(a=e[l])&&(a.__u|=2)),a&&a.__v?(s.__u|=16,l==c-1?g--:l==c+1?g++:l!=c&&(l>c?g--:g++,$=1)):(~l||(o>d?g--:o<d&&g++),typeof s.type!="function"&&(s.__u|=4))):y[i]=null;if($){for(u=[],f=[],i=0;i<o;i++)if((s=y[i])&&16&s.__u){for(g=0,h=u.length;g<h;)u[p=g+h>>1]<s.__i?g=p+1:h=p;u[g]=s.__i,f[i]=g+1}for(g=u.length;i--;)f[i]&&(f[i]==g?g--:y[i].__u|=4)}if(_)for(i=0;i<d;i++)!(a=e[i])||2&a.__u||(a.__e==r&&(r=kt(a)),Pr(a,a));return r}function ri(t,n,e,r){var o,i,s,a;if(typeof t.type=="function"){if(t.props.__P)return n;if(o=t.__k)for(i=0;i<o.length;i++)o[i]&&(o[i].__=t,n=ri(o[i],n,e,!1));return n}for(n&&!n.parentNode&&(n=kt(t))&&!n.parentNode&&(n=null),s=t.__e,a=n;a&&a.nodeType==8;)a=a.nextSibling;for(s!=a&&(!r&&e.moveBefore&&s.parentNode?e.moveBefore(s,n):e.insertBefore(s,n||null)),n=s;(n=n&&n.nextSibling)&&n.nodeType==8&&!n.data.startsWith("$s"););return n}function Gl(t,n,e,r){var o,i=t.key,s=t.type,a=n[e],c=a&&!(2&a.__u);if(a===null&&i==null||c&&i==a.key&&s==a.type)return e;if(r>(c?1:0)){for(o=e-1;o>=0;o--)if((a=n[o])&&!(2&a.__u)&&i==a.key&&s==a.type)return o;for(o=e+1;o<n.length;o++)if((a=n[o])&&!(2&a.__u)&&i==a.key&&s==a.type)return o}return-1}function Zo(t,n,e){e==null&&(e=""),n[0]=="-"?t.setProperty(n,e):t[n]=e}function he(t,n,e,r,o){var i,s;if(n=="style")if(typeof e=="string")t.style.cssText=e;else{if(typeof r=="string"&&(t.style.cssText=r=""),r)for(n in r)e&&n in e||Zo(t.style,n);if(e)for(n in e)r&&e[n]==r[n]||Zo(t.style,n,e[n])}else if(n[0]=="o"&&n[1]=="n")typeof e!="function"&&(e=null),typeof r!="function"&&(r=null),(t.__e||(t.__e={}))[n]=e,e&&r||(s=Tr[n]||(Tr[n]=Zl(n)),(t.__a||(t.__a={}))[n]=Ar,i=n!=(n=n.replace(zo,"$1")),(n=n.slice(2))[0]<"a"&&(n=n.toLowerCase()),e?t.addEventListener(n,s,i):t.removeEventListener(n,s,i));else{if(o=="http://www.w3.org/2000/svg")n=n.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(n!="width"&&n!="height"&&n!="href"&&n!="list"&&n!="form"&&n!="tabIndex"&&n!="download"&&n!="rowSpan"&&n!="colSpan"&&n!="role"&&n!="popover"&&n in t)try{return void(t[n]=e??"")}catch{}if(typeof e=="function")return;e==null||e===!1&&n[4]!="-"?t.removeAttribute(n):t.setAttribute(n,n=="popover"&&e==1?"":e)}}function Zl(t){return function(n){var e=this.__e;if(e){if(e=e[t],n[pe]==null)n[pe]=Ar++;else if(n[pe]<this.__a[t])return;return e(R.event?R.event(n):n)}}}function Rr(t,n,e,r,o,i,s,a,c,l){var u,f,h,p,d,_,g,$,y,x,v,w,N,A,C,I,T,E,S=n.type;if(n.constructor!==Rn)return null;128&e.__u&&(c=32&e.__u,u=e.__c.__z)&&(n.__u|=c,f=i=[],u.nodeType==8?a=me(u,i):i.push(u),a=i[0]||a),(u=R.__b)&&u(n);t:if(typeof S=="function"){h=s.length;try{if($=n.props,y=(u=S.prototype)&&u.render,x=(u=S.contextType)&&r[u.__c],v=u?x?x.props.value:u.__:r,(p=e.__c)?(n.__c=p,2&p.__g&&(p.__g|=1)):(y?n.__c=p=new S($,v):(n.__c=p=new Dt($,v),p.constructor=S,p.render=Jl),x&&x.sub(p),p.state||(p.state={}),p.__n=r,p.__g|=8,p.__h=[],p.__k=[]),y&&(p.__s||(p.__s=p.state),S.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=qt({},p.__s)),qt(p.__s,S.getDerivedStateFromProps($,p.__s)))),d=p.props,_=p.state,p.__v=n,e.__c){if($!==d&&y&&!S.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps($,v),n.__v==e.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate($,p.__s,v)===!1){n.__v!=e.__v&&(p.props=$,p.state=p.__s,p.__g&=-9),n.__e=e.__e,n.__k=e.__k,n.__k.some(function(M){M&&(M.__=n)}),$e.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&s.push(p),a=kt(e);break t}p.componentWillUpdate&&p.componentWillUpdate($,p.__s,v),y&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(d,_,g)})}else y&&!S.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),y&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=v,p.props=$,p.__P=t,p.__g&=-5,w=R.__r,N=y?25:0;do p.__g&=-9,w&&w(n),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++N<25);y&&($e.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(r=qt({},r,p.getChildContext())),y&&e.__c&&p.getSnapshotBeforeUpdate&&(g=p.getSnapshotBeforeUpdate(d,_)),A=u&&u.type===Ft&&u.key==null?u.props.children:u,$.__P&&(u=a,o=(t=$.__P).namespaceURI,c=i=null,e.props&&e.props.__P!=t&&(e.__k.some(function(M){M&&Pr(M,M)}),e.__k=null),a=e.__k?kt(e,0):null),a=ei(t,Cr(A)?A:[A],n,e,r,o,i,s,a,c,l),$.__P&&(n.__e=null,a=u),n.__u&=-161,f&&f.some(It),p.__h.length&&s.push(p),1&p.__g&&(p.__g&=-4)}catch(M){if(s.length=h,n.__v=null,c||i)if(M&&M.then){if(n.__u|=128|c,i){for(~(T=i.indexOf(a||void 0))||(T=i.length);(E=i[T-1])&&E.nodeType==8;)T--;for(;T<i.length;T++)if(E=i[T])if(i[T]=null,C){if(E==I)break}else{if(E.nodeType!=8)break;E.data.startsWith("$s")&&(I=me(C=E))}}if(!C){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;C=a}(u=me(C=n.__c.__z||(n.__c.__z=C)))?(n.__e=C,a=u):n.__e=a,a=a&&a.nextSibling}else i&&i.some(It);else n.__e=e.__e;n.__k||(n.__k=e.__k||[]),M&&M.then||oi(n),R.__e(M,n,e)}}else a=n.__e=Ql(e.__e,n,e,r,o,i,s,c,l,t);return(u=R.diffed)&&u(n),a}function me(t,n){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var e=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))e++;else if(t.data.startsWith("/$s")&&!--e)return t}n&&n.push(t)}}function oi(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(oi))}function ii(t,n,e){for(var r=0;r<e.length;)Or(e[r++],e[r++],e[r++]);R.__c&&R.__c(n,t),t.some(function(o){try{t=o.__h,o.__h=[],t.some(function(i){i.call(o)})}catch(i){R.__e(i,o.__v)}})}function Ql(t,n,e,r,o,i,s,a,c,l){var u,f,h,p,d,_,g,$,y=e.props||_e,x=n.props,v=n.type;if(v=="svg"?o="http://www.w3.org/2000/svg":v=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.length;u++)if((d=i[u])&&(v?d.localName==v:d.nodeType==3)){t=d,i[u]=null;break}}if(!t){if($=l.ownerDocument||document,!v)return $.createTextNode(x);t=$.createElementNS(o,v,x.is?x:l),a&&(R.__m&&R.__m(n,i),a=!1),i=null}if(v){if(l=v=="template"&&t.content||t,i=v=="textarea"&&x.defaultValue!=null?null:i&&Er.call(l.childNodes),!a&&i)for(y={},u=0;u<t.attributes.length;u++)y[(d=t.attributes[u]).name]=d.value;for(u in y)d=y[u],u=="dangerouslySetInnerHTML"?h=d:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||he(t,u,null,d,o);for(u in x)d=x[u],u=="children"?p=d:u=="dangerouslySetInnerHTML"?f=d:u=="value"?_=d:u=="checked"?g=d:a&&typeof d!="function"||y[u]===d||he(t,u,d,y[u],o);f?(a||h&&(f.__html==h.__html||f.__html==t.innerHTML)||(t.innerHTML=f.__html),n.__k=[]):(h&&(t.textContent=""),(v=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Vl.test(v))&&(o="http://www.w3.org/1999/xhtml"),ei(l,Cr(p)?p:[p],n,e,r,o,i,s,i?i[0]:e.__k&&kt(e,0),a,c),i&&i.some(It)),a&&v!="textarea"||(u="value",v=="progress"&&_==null?t.removeAttribute(u):_==null||_===t[u]&&(v!="progress"||_)||he(t,u,_,y[u],o),u="checked",g!=null&&g!=t[u]&&he(t,u,g,y[u],o))}else y===x||a&&t.data==x||(t.data=x);return t}function Or(t,n,e,r){try{typeof t=="function"?n?n.__x=t(n)||1:r&&(r=r.__c||r.__e)&&(n=r.__x)&&(r.__x=null,typeof n=="function"?n():t(null)):t.current=n}catch(o){R.__e(o,e)}}function Pr(t,n,e){var r,o,i,s;if(R.unmount&&R.unmount(t),!(r=t.ref)||r.current&&r.current!=t.__e||Or(r,null,n,t),r=t.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(a){R.__e(a,n)}r.__P=r.__n=null}if(r=t.__k)for(s=0;s<r.length;s++)r[s]&&Pr(r[s],n,typeof t.type!="function"||e&&!t.props.__P);!e&&(r=t.__c)&&(r=r.__z)&&(o=me(r,i=[]))&&(r==t.__e&&i.some(It),It(o),It(r)),e||It(t.__e),t.__e=t.__c=t.__=null}function Jl(t,n,e){return this.constructor(t,e)}function en(t,n){var e,r,o,i;R.__&&R.__(t,n),n.nodeType==9&&(n=n.documentElement),r=(e=t&&32&t.__u)?null:n.__k,n.__k=En(Ft,{children:[t]}),o=[],i=[],Rr(n,n.__k,r||_e,_e,n.namespaceURI,r?null:n.firstChild?Er.call(n.childNodes):null,o,r?r.__e:n.firstChild,e,i),ii(o,n.__k,i),n.__k.props.children=null}R={__e:function(t,n,e,r){for(var o,i,s;n=n.__;)if((o=n.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(i=o.constructor)&&i.getDerivedStateFromError)&&o.setState(i.getDerivedStateFromError(t)),o.componentDidCatch&&(o.componentDidCatch(t,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(a){t=a}}throw de=0,t}},Qo=0,Nr=function(t){return t!=null&&t.constructor===Rn},Dt.prototype.setState=function(t,n){var e=this.__s;e&&e!=this.state||(e=this.__s=qt({},this.state)),typeof t=="function"&&(t=t(qt({},e),this.props)),t&&(qt(e,t),this.__v&&(n&&this.__k.push(n),Go(this)))},Dt.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),Go(this))},Dt.prototype.render=Ft,wt=[],de=0,Jo=function(t,n){return t.__v.__b-n.__v.__b},pe=Symbol(),zo=/(PointerCapture)$|Capture$/i,Ar=0,Tr={},Xl=0;var ai=function(t,n,e,r){var o;n[0]=0;for(var i=1;i<n.length;i++){var s=n[i++],a=n[i]?(n[0]|=s?1:2,e[n[i++]]):n[++i];s===3?r[0]=a:s===4?r[1]=Object.assign(r[1]||{},a):s===5?(r[1]=r[1]||{})[n[++i]]=a:s===6?r[1][n[++i]]+=a+"":s?(o=t.apply(a,ai(t,a,e,["",null])),r.push(o),a[0]?n[0]|=2:(n[i-2]=0,n[i]=o)):r.push(a)}return r},si=new Map;function li(t){var n=si.get(this);return n||(n=new Map,si.set(this,n)),(n=ai(this,n.get(t)||(n.set(t,n=(function(e){for(var r,o,i=1,s="",a="",c=[0],l=function(h){i===1&&(h||(s=s.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,s):i===3&&(h||s)?(c.push(3,h,s),i=2):i===2&&s==="..."&&h?c.push(4,h,0):i===2&&s&&!h?c.push(5,0,!0,s):i>=5&&((s||!h&&i===5)&&(c.push(i,0,s,o),i=6),h&&(c.push(i,h,0,o),i=6)),s=""},u=0;u<e.length;u++){u&&(i===1&&l(),l(u));for(var f=0;f<e[u].length;f++)r=e[u][f],i===1?r==="<"?(l(),c=[c],i=3):s+=r:i===4?s==="--"&&r===">"?(i=1,s=""):s=r+s[0]:a?r===a?a="":s+=r:r==='"'||r==="'"?a=r:r===">"?(l(),i=1):i&&(r==="="?(i=5,o=s,s=""):r==="/"&&(i<5||e[u][f+1]===">")?(l(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):r===" "||r==="	"||r===`
`||r==="\r"?(l(),i=2):s+=r),i===3&&s==="!--"&&(i=4,c=c[0])}return l(),c})(t)),n),arguments,[])).length>1?n:n[0]}var m=li.bind(On);var ci=[0,2,6,15,40],ui=80,zl=500;function rn(){let t=document.getElementById("recorded");return t?JSON.parse(t.textContent):null}function fi(t){let{files:n}=t,e={...structuredClone(t.state),driver:!0,recorded:!0,clients:1,notice:null,black:!1},r=n[`/scene/${e.scene}.json`],o=tc(e,r),i=()=>{};function s(){e.version=(e.version??0)+1,i({type:"state",state:structuredClone(e)})}let a={...o.commands(s),go:({screen:c})=>e.screen=c,home:()=>e.screen="meet",arm:({arm:c})=>e.arm=c,chart:({id:c})=>e.chart=c,sandbox_view:({view:c})=>e.view=c,black:({on:c})=>e.black=c,reveal:()=>e.revealed=!0,break_at:({value:c})=>e.breaking.value=c};return{open(c){i=c,i({type:"connection",state:"open"}),s()},send({name:c,args:l}){return c in a?(a[c](l??{}),s()):i({type:"refused",reason:"refused.recorded"})},async load(c){if(!(c in n))throw new Error(`${c}: not in this recording`);return n[c]}}}function tc(t,n){let{months:e}=n,r=t.transport={...t.transport,months:e,month:0,step:0,playing:!1},o=null,i=0;s();function s(){r.steps&&r.step>=r.steps&&Object.assign(r,{month:r.month+1,step:0}),r.month=Math.max(0,Math.min(e,r.month)),r.steps=r.month<e?n.arms.a.months[r.month].steps:0,r.month===e&&Object.assign(r,{step:0,playing:!1})}function a(){clearInterval(o),[o,i,r.playing]=[null,0,!1]}function c(){i+=ui;let u=r.speed>=ci.length,f=u?zl:1e3/ci[r.speed],h=Math.floor(i/f);return h===0?!1:(i-=h*f,l(u?{months:h}:{steps:h}),r.month===e&&a(),!0)}function l({steps:u=0,months:f=0}){f&&Object.assign(r,{month:r.month+f,step:0}),r.step+=u,s()}return{commands:u=>({pause:a,play(){a(),r.month!==e&&(r.playing=!0,o=setInterval(()=>c()&&u(),ui))},step:()=>l({steps:1}),month:({by:f=1})=>l({months:f}),speed:({n:f})=>r.speed=f,reset(){a(),Object.assign(r,{month:0,step:0}),s()}})}}var on,j,Lr,hi,Ir=Object.is,ge=0,vi=[],qr=[],D=R,pi=D.__b,mi=D.__r,di=D.diffed,_i=D.__c,$i=D.unmount,gi=D.__;function ye(t,n){D.__h&&D.__h(j,t,ge||n),ge=0;var e=j.__H||(j.__H={__:[],__h:[]});return t>=e.__.length&&e.__.push({}),e.__[t]}function Y(t){return ge=1,nc(bi,t)}function nc(t,n,e){var r=ye(on++,2);if(r.t=t,!r.__c&&(r.__=[e?e(n):bi(void 0,n),function(i){var s=(r.__N||r.__)[0],a=r.t(s,i);Ir(s,a)||(r.__N=[a,r.__[1]],r.__c.setState({}))}],r.__c=j,!j.__f)){j.__f=!0;var o=j.shouldComponentUpdate;j.shouldComponentUpdate=function(i,s,a){var c=this.__H;if(!c)return!0;var l=!1,u=this.props!=i;if(c.__.some(function(h){h.__N&&(l=!0,Ir(h.__[0],h.__N[0])||(u=!0))}),o){var f=o.call(this,i,s,a);return l?f||u:f}return!l||u}}return r.__}function ut(t,n){var e=ye(on++,3);!D.__s&&Fr(e.__H,n)&&(e.__P=!0,e.__=t,e.u=n,j.__H.__h.push(e))}function xe(t,n){var e=ye(on++,4);!D.__s&&Fr(e.__H,n)&&(e.__P=!1,e.__=t,e.u=n,j.__h.push(e))}function Z(t){return ge=5,ft(function(){return{current:t}},[])}function ft(t,n){var e=ye(on++,7);return Fr(e.__H,n)&&(e.__=t(),e.__H=n),e.__}function ec(){var t;do{for(;t=qr.shift();)try{Pn(t)}catch(e){D.__e(e,{__:(t=t.__P)&&t.__v})}for(;t=vi.shift();){var n=t.__H;if(t.__P&&n)try{n.__h.some(Pn),n.__h.some(Dr),n.__h=[]}catch(e){n.__h=[],D.__e(e,t.__v)}}}while(qr.length)}D.__b=function(t){j=null,pi&&pi(t)},D.__=function(t,n){t&&n.__k&&n.__k.__m&&(t.__m=n.__k.__m),gi&&gi(t,n)},D.__r=function(t){mi&&mi(t),on=0;var n=(j=t.__c).__H;n&&(Lr==j?j.__h=[]:(n.__h.some(Pn),n.__h.some(Dr),on=0),n.__h=[],n.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),Lr=j},D.diffed=function(t){di&&di(t);var n=t.__c;n&&n.__H&&(n.__H.__h.length&&xi(vi.push(n)),n.__H.__.some(function(e){e.u&&(e.__H=e.u)})),Lr=j=null},D.__c=function(t,n){n.some(function(e){try{e.__h.some(Pn),e.__h=e.__h.filter(function(r){return!r.__||Dr(r)})}catch(r){e.__h=[function(){throw r}]}}),_i&&_i(t,n)},D.unmount=function(t){$i&&$i(t);var n,e,r=t.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(e===void 0){for(e=t.__;e&&(!e.__c||!e.__c.__P);)e=e.__;e=e&&e.__c}o.__P=e,xi(qr.push(o))}else Pn(o)}catch(i){n=i}}),r.__H=void 0,n&&D.__e(n,r.__v))};var yi=typeof requestAnimationFrame=="function";function rc(t){var n,e=function(){clearTimeout(r),yi&&cancelAnimationFrame(n),setTimeout(t)},r=setTimeout(e,35);yi&&(n=requestAnimationFrame(e))}function xi(t){t!=1&&hi==D.requestAnimationFrame||((hi=D.requestAnimationFrame)||rc)(ec)}function Pn(t){var n=j,e=t.__c;typeof e=="function"&&(t.__c=void 0,e()),j=n}function Dr(t){var n=j;t.__c=t.__(),j=n}function Fr(t,n){return!t||t.length!=n.length||n.some(function(e,r){return!Ir(e,t[r])})}function bi(t,n){return typeof n=="function"?n(t):n}var oc=Symbol.for("preact-signals");function ke(){if(xt>1)xt--;else{var t,n=!1;for((function(){var o=be;for(be=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var s=i.t;s!==void 0;s=s.x)s.i===o.i&&(s.i=i.i);o=o.o}})();In!==void 0;){var e=In;for(In=void 0,ve++;e!==void 0;){var r=e.u;if(e.u=void 0,e.f&=-3,!(8&e.f)&&ki(e))try{e.c()}catch(o){n||(t=o,n=!0)}e=r}}if(ve=0,xt--,n)throw t}}function qn(t){if(xt>0)return t();jr=++ic,xt++;try{return t()}finally{ke()}}var Ln,P=void 0;function Dn(t){var n=P,e=Ln;P=void 0,Ln=void 0;try{return t()}finally{P=n,Ln=e}}var In=void 0,xt=0,ve=0,ic=0,jr=0,be=void 0,we=0;function wi(t){if(P!==void 0){var n=t.n;if(n===void 0||n.t!==P)return n={i:0,S:t,p:P.s,n:void 0,t:P,e:void 0,x:void 0,r:n},P.s!==void 0&&(P.s.n=n),P.s=n,t.n=n,32&P.f&&t.S(n),n;if(n.i===-1)return n.i=0,n.n!==void 0&&(n.n.p=n.p,n.p!==void 0&&(n.p.n=n.n),n.p=P.s,n.n=void 0,P.s.n=n,P.s=n),n}}function U(t,n){this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=n?.watched,this.Z=n?.unwatched,this.name=n?.name}U.prototype.brand=oc;U.prototype.h=function(){return!0};U.prototype.S=function(t){var n=this,e=this.t;e!==t&&t.e===void 0&&(t.x=e,this.t=t,e!==void 0?e.e=t:Dn(function(){var r;(r=n.W)==null||r.call(n)}))};U.prototype.U=function(t){var n=this;if(this.t!==void 0){var e=t.e,r=t.x;e!==void 0&&(e.x=r,t.e=void 0),r!==void 0&&(r.e=e,t.x=void 0),t===this.t&&(this.t=r,r===void 0&&Dn(function(){var o;(o=n.Z)==null||o.call(n)}))}};U.prototype.subscribe=function(t){var n=this;return st(function(){var e=n.value;Dn(function(){return t(e)})},{name:"sub"})};U.prototype.valueOf=function(){return this.value};U.prototype.toString=function(){return this.value+""};U.prototype.toJSON=function(){return this.value};U.prototype.peek=function(){var t=this;return Dn(function(){return t.value})};Object.defineProperty(U.prototype,"value",{get:function(){var t=wi(this);return t!==void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(ve>100)throw new Error("Cycle detected");(function(e){xt!==0&&ve===0&&e.l!==jr&&(e.l=jr,be={S:e,v:e.v,i:e.i,o:be})})(this),this.v=t,this.i++,we++,xt++;try{for(var n=this.t;n!==void 0;n=n.x)n.t.N()}finally{ke()}}}});function B(t,n){return new U(t,n)}function ki(t){for(var n=t.s;n!==void 0;n=n.n)if(n.S.i!==n.i||!n.S.h()||n.S.i!==n.i)return!0;return!1}function Mi(t){for(var n=t.s;n!==void 0;n=n.n){var e=n.S.n;if(e!==void 0&&(n.r=e),n.S.n=n,n.i=-1,n.n===void 0){t.s=n;break}}}function Si(t){for(var n=t.s,e=void 0;n!==void 0;){var r=n.p;n.i===-1?(n.S.U(n),r!==void 0&&(r.n=n.n),n.n!==void 0&&(n.n.p=r)):e=n,n.S.n=n.r,n.r!==void 0&&(n.r=void 0),n=r}t.s=e}function jt(t,n){U.call(this,void 0,n),this.x=t,this.s=void 0,this.g=we-1,this.f=4}jt.prototype=new U;jt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===we))return!0;if(this.g=we,this.f|=1,this.i>0&&!ki(this))return this.f&=-2,!0;var t=P;try{Mi(this),P=this;var n=this.x();(16&this.f||this.v!==n||this.i===0)&&(this.v=n,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return P=t,Si(this),this.f&=-2,!0};jt.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var n=this.s;n!==void 0;n=n.n)n.S.S(n)}U.prototype.S.call(this,t)};jt.prototype.U=function(t){if(this.t!==void 0&&(U.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var n=this.s;n!==void 0;n=n.n)n.S.U(n)}};jt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(jt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var t=wi(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function Mt(t,n){return new jt(t,n)}function Ti(t){var n=t.j;if(t.j=void 0,typeof n=="function"){xt++;var e=P;P=void 0;try{n()}catch(r){throw t.f&=-2,t.f|=8,Br(t),r}finally{P=e,ke()}}}function Br(t){for(var n=t.s;n!==void 0;n=n.n)n.S.U(n);t.x=void 0,t.s=void 0,Ti(t)}function sc(t){if(P!==this)throw new Error("Out-of-order effect");Si(this),P=t,this.f&=-2;try{8&this.f&&Br(this)}finally{ke()}}function sn(t,n){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=n?.name,Ln&&Ln.push(this)}sn.prototype.c=function(){var t=this.S();try{if(8&this.f||this.x===void 0)return;var n=this.x();typeof n=="function"&&(this.j=n)}finally{t()}};sn.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Ti(this),Mi(this),xt++;var t=P;return P=this,sc.bind(this,t)};sn.prototype.N=function(){2&this.f||(this.f|=2,this.u=In,In=this)};sn.prototype.d=function(){this.f|=8,1&this.f||Br(this)};sn.prototype.dispose=function(){this.d()};function st(t,n){var e=new sn(t,n);try{e.c()}catch(o){throw e.d(),o}var r=e.d.bind(e);return r[Symbol.dispose]=r,r}var Ni,Se,Me,ac=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Ai=[];st(function(){Ni=this.N})();function an(t,n){R[t]=n.bind(null,R[t]||function(){})}function Fn(t){if(Me){var n=Me;Me=void 0,n()}Me=t&&t.S()}function Ci(t){var n=this,e=t.data,r=cc(e);r.name="ReactiveDom",r.value=e;var o=ft(function(){for(var a=n,c=n.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var l=Mt(function(){var p=r.value.value;return p===0?0:p===!0?"":p||""}),u=Mt(function(){return!Array.isArray(l.value)&&!Nr(l.value)}),f=st(function(){if(this.N=Ei,u.value){var p=l.value;a.__v&&a.__v.__e&&a.__v.__e.nodeType===3&&(a.__v.__e.data=p)}}),h=n.__$u.d;return n.__$u.d=function(){f(),h.call(this)},[u,l]},[]),i=o[0],s=o[1];return i.value?s.peek():s.value}Ci.displayName="ReactiveTextNode";Object.defineProperties(U.prototype,{constructor:{configurable:!0,value:On(Ft,null).constructor},type:{configurable:!0,value:Ci},props:{configurable:!0,get:function(){var t=this;return{data:{get value(){return t.value}}}}},__b:{configurable:!0,value:1}});an("__b",function(t,n){if(Fn(),Se=void 0,typeof n.type=="string"){var e,r=n.props;for(var o in r)if(o!=="children"){var i=r[o];i instanceof U&&(e||(n.__np=e={}),e[o]=i,r[o]=i.peek())}}t(n)});an("__r",function(t,n){if(t(n),n.type!==Ft){Fn();var e,r=n.__c;r&&(r.__$f&=-2,(e=r.__$u)===void 0&&(r.__$u=e=(function(o,i){var s;return st(function(){s=this},{name:i}),s.c=o,s})((function(o){return function(){var i;ac&&((i=this.y)==null||i.call(this)),o.__$f|=1,o.setState({})}})(r),typeof n.type=="function"?n.type.displayName||n.type.name:""))),Se=r,Fn(e)}});an("__e",function(t,n,e,r){Fn(),Se=void 0,t(n,e,r)});an("diffed",function(t,n){Fn(),Se=void 0;var e;if(typeof n.type=="string"&&(e=n.__e)){var r=n.__np,o=n.props,i=e.U;if(i)for(var s in i){var a=i[s];a===void 0||r&&s in r||(a.d(),i[s]=void 0)}if(r){i||(i={},e.U=i);for(var c in r){var l=i[c],u=r[c];l===void 0?(l=lc(e,c,u,o),i[c]=l):l.o(u,o)}}}t(n)});function lc(t,n,e,r){var o=n in t&&t.ownerSVGElement===void 0,i=B(e);return{o:function(s,a){i.value=s,r=a},d:st(function(){this.N=Ei;var s=i.value.value;r[n]!==s&&(r[n]=s,o?t[n]=s:s!=null&&(s!==!1||n[4]==="-")?t.setAttribute(n,s):t.removeAttribute(n))})}}an("unmount",function(t,n){if(typeof n.type=="string"){var e=n.__e;if(e){var r=e.U;if(r){e.U=void 0;for(var o in r){var i=r[o];i&&i.d()}}}var s=n.__np;if(s){var a=n.props;for(var c in s)a[c]=s[c]}n.__np=void 0}else{var l=n.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}t(n)});an("__h",function(t,n,e,r){r<3&&(n.__$f|=2),t(n,e,r)});Dt.prototype.shouldComponentUpdate=function(t,n){if(this.__R)return!0;var e=this.__$u,r=e&&e.s!==void 0;for(var o in n)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(r||i||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var s in t)if(s!=="__source"&&t[s]!==this.props[s])return!0;for(var a in this.props)if(!(a in t))return!0;return!1};function cc(t,n){return ft(function(){return B(t,n)},[])}var uc=function(t){queueMicrotask(function(){queueMicrotask(t)})};function fc(){qn(function(){for(var t;t=Ai.shift();)Ni.call(t)})}function Ei(){Ai.push(this)===1&&(R.requestAnimationFrame||uc)(fc)}var Te={lang:["de","en"],contrast:["light","dark"],size:["1","2","3"],keys:["on","off"]},hc=new URLSearchParams(location.search);function Ne(t,n){let e=hc.get(t);return Te[t].includes(e)?e:n}var St=Te.lang,Ri=Te.contrast,Oi=Te.size,pc=document.getElementById("recorded")?document.documentElement.lang:navigator.language,X=B(Ne("lang",pc.startsWith("de")?"de":"en")),Ur=B(Ne("contrast","light")),Wr=B(Ne("size","1")),ln=B(Ne("keys","on")),Hr=matchMedia("(prefers-reduced-motion: reduce)"),Xr=B(Hr.matches);Hr.addEventListener("change",()=>Xr.value=Hr.matches);function Pi(){st(()=>{let t={lang:X.value,contrast:Ur.value,size:Wr.value,keys:ln.value},n=document.documentElement;n.lang=t.lang,n.dataset.contrast=t.contrast,n.dataset.size=t.size;let e=new URLSearchParams(location.search);for(let[r,o]of Object.entries(t))e.set(r,o);try{history.replaceState(null,"",`${location.pathname}?${e}${location.hash}`)}catch{}})}var Ae=location.pathname.startsWith("/console")?"console":"stage";function Li(){let t=new URLSearchParams(location.search).get("key"),n=null,e=500;function r(o){let i=new URLSearchParams({role:Ae,...t&&{key:t}}),s=location.protocol==="https:"?"wss":"ws";n=new WebSocket(`${s}://${location.host}/room?${i}`),n.addEventListener("open",()=>{e=500,o({type:"connection",state:"open"})}),n.addEventListener("message",a=>o(JSON.parse(a.data))),n.addEventListener("close",()=>{o({type:"connection",state:"lost"}),setTimeout(()=>r(o),e),e=Math.min(2*e,5e3)})}return{open:r,send(o){n?.readyState===WebSocket.OPEN&&n.send(JSON.stringify(o))},async load(o){let i=await fetch(o);if(!i.ok)throw new Error(`${o}: ${i.status}`);return i.json()}}}var H=B(null),cn=B("connecting"),un=B(null),Ee=B([]),Re=B(null),Vr=B(null),Yr=B(null),Kr=B(null),Oe=B(null),Ii=Mt(()=>Ee.value.find(t=>t.id===H.value?.preset)??null),Pe=Mt(()=>H.value?.driver===!0&&cn.value==="open"),Bn=Mt(()=>{let{screen:t,prediction:n}=H.value??{};return t==="sandbox"||!!(n?.locked||n?.skipped)}),Ce=null;function Bt(t,n={}){un.value=null,Ce?.send({type:"do",name:t,args:n})}function qi(t){let n=Re.value?.people[t]?.letter??"",e=Oe.value?.[t];return e?`${n} (${e})`:n}function Le(t){return Ce.load(t)}function mc(t){qn(()=>{t.type==="state"&&(H.value=t.state),t.type==="refused"&&(un.value=t),t.type==="connection"&&(cn.value=t.state)})}function jn(t,n){let e=null;st(()=>{let r=n();if(r!==e){if(e=r,!r){t.value=null;return}Le(r).then(o=>{e===r&&(t.value=o)},()=>{e===r&&([e,t.value]=[null,null])})}})}async function Di(t){Ce=t,Ee.value=await Le("/presets.json"),jn(Re,()=>H.value?.scene&&`/scene/${H.value.scene}.json`),jn(Vr,()=>H.value?.who),jn(Yr,()=>H.value?.worlds?.id&&`/worlds/${H.value.worlds.id}.json`),jn(Kr,()=>H.value?.breaking?.id&&`/break/${H.value.breaking.id}.json`),jn(Oe,()=>{let{network:n,local:e,driver:r,scene:o}=H.value??{};return n&&!n.letters&&e&&r&&o&&`/names/${o}.json`}),Ce.open(mc)}var Fi={};async function ji(t,n){await Promise.all(t.map(async e=>Fi[e]=await n(`/words/${e}.json`)))}function Bi(t,n){return t.replace(/\{(\w+)\}/g,(e,r)=>r in n?dc(n[r]):e)}function dc(t){return typeof t=="number"?nt(t):String(t)}function b(t,n={}){let e=Fi[X.value]?.[t];return e===void 0?`⟦${t}⟧`:Bi(e,n)}function K(t,n,e={}){let r=new Intl.PluralRules(X.value).select(n)==="one"?"one":"other";return b(`${t}_${r}`,{count:n,...e})}function at(t,n={}){return t?Bi(typeof t=="string"?t:t[X.value]??`⟦${X.value}⟧`,n):""}function nt(t,n=0,e=!1){if(t==null||Number.isNaN(t))return"–";let r={maximumFractionDigits:n,minimumFractionDigits:e?n:0};return new Intl.NumberFormat(X.value,r).format(t)}function ht(t,n=0){return t==null||Number.isNaN(t)?"–":new Intl.NumberFormat(X.value,{style:"percent",maximumFractionDigits:n}).format(t)}function Ie(t,n=0){if(t==null||Number.isNaN(t))return"–";let e={maximumFractionDigits:n,signDisplay:"exceptZero"};return new Intl.NumberFormat(X.value,e).format(t).replace("-","−")}function qe(t,n="number",e=1){return n==="percent"||n==="share"?ht(t):nt(t,n==="whole"?0:e)}function Gr(t,n){let e=Math.abs(t??0);return n==="whole"||e>=100||Number.isInteger(t)?0:e>=10?1:2}function k(t,n="number"){return n==="percent"?ht(t):n==="index"?nt(t,2,!0):t<0?Ie(t,Gr(t,n)):nt(t,Gr(t,n))}function Hi(t,n){return n==="percent"?b("chart.points",{value:Ie(100*t,Math.abs(t)<.095?1:0)}):et(t,n)}function et(t,n="number"){let e=n==="percent"?100*t:t;return Ie(e,n==="percent"?Number.isInteger(Math.round(e*10)/10)||Math.abs(e)>=10?0:1:Gr(e,n))}function Hn(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function _c(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Ui(t){let n,e,r;t.length!==2?(n=Hn,e=(a,c)=>Hn(t(a),c),r=(a,c)=>t(a)-c):(n=t===Hn||t===_c?t:$c,e=t,r=t);function o(a,c,l=0,u=a.length){if(l<u){if(n(c,c)!==0)return u;do{let f=l+u>>>1;e(a[f],c)<0?l=f+1:u=f}while(l<u)}return l}function i(a,c,l=0,u=a.length){if(l<u){if(n(c,c)!==0)return u;do{let f=l+u>>>1;e(a[f],c)<=0?l=f+1:u=f}while(l<u)}return l}function s(a,c,l=0,u=a.length){let f=o(a,c,l,u-1);return f>l&&r(a[f-1],c)>-r(a[f],c)?f-1:f}return{left:o,center:s,right:i}}function $c(){return 0}function gc(t){return t===null?NaN:+t}var Wi=Ui(Hn),Qr=Wi.right,Mp=Wi.left,Sp=Ui(gc).center;var Tp=Xi(Vi),Np=Xi(yc);function Xi(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid ry");let{data:o,width:i,height:s}=n;if(!((i=Math.floor(i))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:o.length/i))>=0))throw new RangeError("invalid height");if(!i||!s||!e&&!r)return n;let a=e&&t(e),c=r&&t(r),l=o.slice();return a&&c?(fn(a,l,o,i,s),fn(a,o,l,i,s),fn(a,l,o,i,s),hn(c,o,l,i,s),hn(c,l,o,i,s),hn(c,o,l,i,s)):a?(fn(a,o,l,i,s),fn(a,l,o,i,s),fn(a,o,l,i,s)):c&&(hn(c,o,l,i,s),hn(c,l,o,i,s),hn(c,o,l,i,s)),n}}function fn(t,n,e,r,o){for(let i=0,s=r*o;i<s;)t(n,e,i,i+=r,1)}function hn(t,n,e,r,o){for(let i=0,s=r*o;i<r;++i)t(n,e,i,i+s,r)}function yc(t){let n=Vi(t);return(e,r,o,i,s)=>{o<<=2,i<<=2,s<<=2,n(e,r,o+0,i+0,s),n(e,r,o+1,i+1,s),n(e,r,o+2,i+2,s),n(e,r,o+3,i+3,s)}}function Vi(t){let n=Math.floor(t);if(n===t)return xc(t);let e=t-n,r=2*t+1;return(o,i,s,a,c)=>{if(!((a-=c)>=s))return;let l=n*i[s],u=c*n,f=u+c;for(let h=s,p=s+u;h<p;h+=c)l+=i[Math.min(a,h)];for(let h=s,p=a;h<=p;h+=c)l+=i[Math.min(a,h+u)],o[h]=(l+e*(i[Math.max(s,h-f)]+i[Math.min(a,h+f)]))/r,l-=i[Math.max(s,h-u)]}}function xc(t){let n=2*t+1;return(e,r,o,i,s)=>{if(!((i-=s)>=o))return;let a=t*r[o],c=s*t;for(let l=o,u=o+c;l<u;l+=s)a+=r[Math.min(i,l)];for(let l=o,u=i;l<=u;l+=s)a+=r[Math.min(i,l+c)],e[l]=a/n,a-=r[Math.max(o,l-c)]}}function vc(t,n){let e=0;if(n===void 0)for(let r of t)r!=null&&(r=+r)>=r&&++e;else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(o=+o)>=o&&++e}return e}function Yi(t,n){var e=0,r=0;return Float64Array.from(t,n===void 0?o=>e+=+o||0:o=>e+=+n(o,r++,t)||0)}function Un(t,n){let e,r;if(n===void 0)for(let o of t)o!=null&&(e===void 0?o>=o&&(e=r=o):(e>o&&(e=o),r<o&&(r=o)));else{let o=-1;for(let i of t)(i=n(i,++o,t))!=null&&(e===void 0?i>=i&&(e=r=i):(e>i&&(e=i),r<i&&(r=i)))}return[e,r]}function bc(t){return t}var wc=Array.prototype,kc=wc.slice;function Zr(t){return()=>t}var Mc=Math.sqrt(50),Sc=Math.sqrt(10),Tc=Math.sqrt(2);function De(t,n,e){let r=(n-t)/Math.max(0,e),o=Math.floor(Math.log10(r)),i=r/Math.pow(10,o),s=i>=Mc?10:i>=Sc?5:i>=Tc?2:1,a,c,l;return o<0?(l=Math.pow(10,-o)/s,a=Math.round(t*l),c=Math.round(n*l),a/l<t&&++a,c/l>n&&--c,l=-l):(l=Math.pow(10,o)*s,a=Math.round(t/l),c=Math.round(n/l),a*l<t&&++a,c*l>n&&--c),c<a&&.5<=e&&e<2?De(t,n,e*2):[a,c,l]}function Jr(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[o,i,s]=r?De(n,t,e):De(t,n,e);if(!(i>=o))return[];let a=i-o+1,c=new Array(a);if(r)if(s<0)for(let l=0;l<a;++l)c[l]=(i-l)/-s;else for(let l=0;l<a;++l)c[l]=(i-l)*s;else if(s<0)for(let l=0;l<a;++l)c[l]=(o+l)/-s;else for(let l=0;l<a;++l)c[l]=(o+l)*s;return c}function Ht(t,n,e){return n=+n,t=+t,e=+e,De(t,n,e)[2]}function Ki(t,n,e){n=+n,t=+t,e=+e;let r=n<t,o=r?Ht(n,t,e):Ht(t,n,e);return(r?-1:1)*(o<0?1/-o:o)}function Nc(t,n,e){let r;for(;;){let o=Ht(t,n,e);if(o===r||o===0||!isFinite(o))return[t,n];if(o>0){let i=Math.ceil(t/o),s=Math.floor(n/o);t=(i-(i*o>t))*o,n=(s+(s*o<n))*o}else if(o<0){let i=-o,s=Math.ceil(t*i),a=Math.floor(n*i);t=(s-(s/i>t))/i,n=(a+(a/i<n))/i}r=o}}function Ac(t){return Math.max(1,Math.ceil(Math.log(vc(t))/Math.LN2)+1)}function Gi(){var t=bc,n=Un,e=Ac;function r(o){Array.isArray(o)||(o=Array.from(o));var i,s=o.length,a,c,l=new Array(s);for(i=0;i<s;++i)l[i]=t(o[i],i,o);var u=n(l),f=u[0],h=u[1],p=e(l,f,h);if(!Array.isArray(p)){let x=h,v=+p;if(n===Un&&([f,h]=Nc(f,h,v)),p=Jr(f,h,v),p[0]<=f&&(c=Ht(f,h,v)),p[p.length-1]>=h)if(x>=h&&n===Un){let w=Ht(f,h,v);isFinite(w)&&(w>0?h=(Math.floor(h/w)+1)*w:w<0&&(h=(Math.ceil(h*-w)+1)/-w))}else p.pop()}for(var d=p.length,_=0,g=d;p[_]<=f;)++_;for(;p[g-1]>h;)--g;(_||g<d)&&(p=p.slice(_,g),d=g-_);var $=new Array(d+1),y;for(i=0;i<=d;++i)y=$[i]=[],y.x0=i>0?p[i-1]:f,y.x1=i<d?p[i]:h;if(isFinite(c)){if(c>0)for(i=0;i<s;++i)(a=l[i])!=null&&f<=a&&a<=h&&$[Math.min(d,Math.floor((a-f)/c))].push(o[i]);else if(c<0){for(i=0;i<s;++i)if((a=l[i])!=null&&f<=a&&a<=h){let x=Math.floor((f-a)*c);$[Math.min(d,x+(p[x]<=a))].push(o[i])}}}else for(i=0;i<s;++i)(a=l[i])!=null&&f<=a&&a<=h&&$[Qr(p,a,0,d)].push(o[i]);return $}return r.value=function(o){return arguments.length?(t=typeof o=="function"?o:Zr(o),r):t},r.domain=function(o){return arguments.length?(n=typeof o=="function"?o:Zr([o[0],o[1]]),r):n},r.thresholds=function(o){return arguments.length?(e=typeof o=="function"?o:Zr(Array.isArray(o)?kc.call(o):o),r):e},r}function Fe(t,n){let e;if(n===void 0)for(let r of t)r!=null&&(e<r||e===void 0&&r>=r)&&(e=r);else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(e<o||e===void 0&&o>=o)&&(e=o)}return e}function Zi(t,n){let e;if(n===void 0)for(let r of t)r!=null&&(e>r||e===void 0&&r>=r)&&(e=r);else{let r=-1;for(let o of t)(o=n(o,++r,t))!=null&&(e>o||e===void 0&&o>=o)&&(e=o)}return e}function Wn(t,n){let e=0,r=0;if(n===void 0)for(let o of t)o!=null&&(o=+o)>=o&&(++e,r+=o);else{let o=-1;for(let i of t)(i=n(i,++o,t))!=null&&(i=+i)>=i&&(++e,r+=i)}if(e)return r/e}var Ap=Cc(Math.random);function Cc(t){return function(e,r=0,o=e.length){let i=o-(r=+r);for(;i;){let s=t()*i--|0,a=e[i+r];e[i+r]=e[s+r],e[s+r]=a}return e}}function _n(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function Yn(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function Tt(){}var Vt=.7,dn=1/Vt,pn="\\s*([+-]?\\d+)\\s*",Xn="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",pt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Ec=/^#([0-9a-f]{3,8})$/,Rc=new RegExp(`^rgb\\(${pn},${pn},${pn}\\)$`),Oc=new RegExp(`^rgb\\(${pt},${pt},${pt}\\)$`),Pc=new RegExp(`^rgba\\(${pn},${pn},${pn},${Xn}\\)$`),Lc=new RegExp(`^rgba\\(${pt},${pt},${pt},${Xn}\\)$`),Ic=new RegExp(`^hsl\\(${Xn},${pt},${pt}\\)$`),qc=new RegExp(`^hsla\\(${Xn},${pt},${pt},${Xn}\\)$`),Qi={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};_n(Tt,$n,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:Ji,formatHex:Ji,formatHex8:Dc,formatHsl:Fc,formatRgb:zi,toString:zi});function Ji(){return this.rgb().formatHex()}function Dc(){return this.rgb().formatHex8()}function Fc(){return ls(this).formatHsl()}function zi(){return this.rgb().formatRgb()}function $n(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Ec.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?ts(n):e===3?new V(n>>8&15|n>>4&240,n>>4&15|n&240,(n&15)<<4|n&15,1):e===8?je(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?je(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=Rc.exec(t))?new V(n[1],n[2],n[3],1):(n=Oc.exec(t))?new V(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=Pc.exec(t))?je(n[1],n[2],n[3],n[4]):(n=Lc.exec(t))?je(n[1]*255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Ic.exec(t))?rs(n[1],n[2]/100,n[3]/100,1):(n=qc.exec(t))?rs(n[1],n[2]/100,n[3]/100,n[4]):Qi.hasOwnProperty(t)?ts(Qi[t]):t==="transparent"?new V(NaN,NaN,NaN,0):null}function ts(t){return new V(t>>16&255,t>>8&255,t&255,1)}function je(t,n,e,r){return r<=0&&(t=n=e=NaN),new V(t,n,e,r)}function oo(t){return t instanceof Tt||(t=$n(t)),t?(t=t.rgb(),new V(t.r,t.g,t.b,t.opacity)):new V}function Kn(t,n,e,r){return arguments.length===1?oo(t):new V(t,n,e,r??1)}function V(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}_n(V,Kn,Yn(Tt,{brighter(t){return t=t==null?dn:Math.pow(dn,t),new V(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?Vt:Math.pow(Vt,t),new V(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new V(Wt(this.r),Wt(this.g),Wt(this.b),He(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:ns,formatHex:ns,formatHex8:jc,formatRgb:es,toString:es}));function ns(){return`#${Ut(this.r)}${Ut(this.g)}${Ut(this.b)}`}function jc(){return`#${Ut(this.r)}${Ut(this.g)}${Ut(this.b)}${Ut((isNaN(this.opacity)?1:this.opacity)*255)}`}function es(){let t=He(this.opacity);return`${t===1?"rgb(":"rgba("}${Wt(this.r)}, ${Wt(this.g)}, ${Wt(this.b)}${t===1?")":`, ${t})`}`}function He(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function Wt(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function Ut(t){return t=Wt(t),(t<16?"0":"")+t.toString(16)}function rs(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new lt(t,n,e,r)}function ls(t){if(t instanceof lt)return new lt(t.h,t.s,t.l,t.opacity);if(t instanceof Tt||(t=$n(t)),!t)return new lt;if(t instanceof lt)return t;t=t.rgb();var n=t.r/255,e=t.g/255,r=t.b/255,o=Math.min(n,e,r),i=Math.max(n,e,r),s=NaN,a=i-o,c=(i+o)/2;return a?(n===i?s=(e-r)/a+(e<r)*6:e===i?s=(r-n)/a+2:s=(n-e)/a+4,a/=c<.5?i+o:2-i-o,s*=60):a=c>0&&c<1?0:s,new lt(s,a,c,t.opacity)}function We(t,n,e,r){return arguments.length===1?ls(t):new lt(t,n,e,r??1)}function lt(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}_n(lt,We,Yn(Tt,{brighter(t){return t=t==null?dn:Math.pow(dn,t),new lt(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Vt:Math.pow(Vt,t),new lt(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,o=2*e-r;return new V(zr(t>=240?t-240:t+120,o,r),zr(t,o,r),zr(t<120?t+240:t-120,o,r),this.opacity)},clamp(){return new lt(os(this.h),Be(this.s),Be(this.l),He(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=He(this.opacity);return`${t===1?"hsl(":"hsla("}${os(this.h)}, ${Be(this.s)*100}%, ${Be(this.l)*100}%${t===1?")":`, ${t})`}`}}));function os(t){return t=(t||0)%360,t<0?t+360:t}function Be(t){return Math.max(0,Math.min(1,t||0))}function zr(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var cs=Math.PI/180,us=180/Math.PI,Ue=18,fs=.96422,hs=1,ps=.82521,ms=4/29,mn=6/29,ds=3*mn*mn,Bc=mn*mn*mn;function _s(t){if(t instanceof mt)return new mt(t.l,t.a,t.b,t.opacity);if(t instanceof vt)return gs(t);t instanceof V||(t=oo(t));var n=ro(t.r),e=ro(t.g),r=ro(t.b),o=to((.2225045*n+.7168786*e+.0606169*r)/hs),i,s;return n===e&&e===r?i=s=o:(i=to((.4360747*n+.3850649*e+.1430804*r)/fs),s=to((.0139322*n+.0971045*e+.7141733*r)/ps)),new mt(116*o-16,500*(i-o),200*(o-s),t.opacity)}function $s(t,n,e,r){return arguments.length===1?_s(t):new mt(t,n,e,r??1)}function mt(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}_n(mt,$s,Yn(Tt,{brighter(t){return new mt(this.l+Ue*(t??1),this.a,this.b,this.opacity)},darker(t){return new mt(this.l-Ue*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=fs*no(n),t=hs*no(t),e=ps*no(e),new V(eo(3.1338561*n-1.6168667*t-.4906146*e),eo(-.9787684*n+1.9161415*t+.033454*e),eo(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function to(t){return t>Bc?Math.pow(t,1/3):t/ds+ms}function no(t){return t>mn?t*t*t:ds*(t-ms)}function eo(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function ro(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Hc(t){if(t instanceof vt)return new vt(t.h,t.c,t.l,t.opacity);if(t instanceof mt||(t=_s(t)),t.a===0&&t.b===0)return new vt(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.atan2(t.b,t.a)*us;return new vt(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Xe(t,n,e,r){return arguments.length===1?Hc(t):new vt(t,n,e,r??1)}function vt(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function gs(t){if(isNaN(t.h))return new mt(t.l,0,0,t.opacity);var n=t.h*cs;return new mt(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}_n(vt,Xe,Yn(Tt,{brighter(t){return new vt(this.h,this.c,this.l+Ue*(t??1),this.opacity)},darker(t){return new vt(this.h,this.c,this.l-Ue*(t??1),this.opacity)},rgb(){return gs(this).rgb()}}));var ys=-.14861,io=1.78277,so=-.29227,Ve=-.90649,Vn=1.97294,is=Vn*Ve,ss=Vn*io,as=io*so-Ve*ys;function Uc(t){if(t instanceof Xt)return new Xt(t.h,t.s,t.l,t.opacity);t instanceof V||(t=oo(t));var n=t.r/255,e=t.g/255,r=t.b/255,o=(as*r+is*n-ss*e)/(as+is-ss),i=r-o,s=(Vn*(e-o)-so*i)/Ve,a=Math.sqrt(s*s+i*i)/(Vn*o*(1-o)),c=a?Math.atan2(s,i)*us-120:NaN;return new Xt(c<0?c+360:c,a,o,t.opacity)}function Ye(t,n,e,r){return arguments.length===1?Uc(t):new Xt(t,n,e,r??1)}function Xt(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}_n(Xt,Ye,Yn(Tt,{brighter(t){return t=t==null?dn:Math.pow(dn,t),new Xt(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Vt:Math.pow(Vt,t),new Xt(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*cs,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),o=Math.sin(t);return new V(255*(n+e*(ys*r+io*o)),255*(n+e*(so*r+Ve*o)),255*(n+e*(Vn*r)),this.opacity)}}));function ws(t,n,e,r,o){var i=t*t,s=i*t;return((1-3*t+3*i-s)*n+(4-6*i+3*s)*e+(1+3*t+3*i-3*s)*r+s*o)/6}function Wc(t){var n=t.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),o=t[r],i=t[r+1],s=r>0?t[r-1]:2*o-i,a=r<n-1?t[r+2]:2*i-o;return ws((e-r/n)*n,s,o,i,a)}}function Xc(t){var n=t.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*n),o=t[(r+n-1)%n],i=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return ws((e-r/n)*n,o,i,s,a)}}var Ge=t=>()=>t;function ks(t,n){return function(e){return t+e*n}}function Vc(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function uo(t,n){var e=n-t;return e?ks(t,e>180||e<-180?e-360*Math.round(e/360):e):Ge(isNaN(t)?n:t)}function Yc(t){return(t=+t)==1?tt:function(n,e){return e-n?Vc(n,e,t):Ge(isNaN(n)?e:n)}}function tt(t,n){var e=n-t;return e?ks(t,e):Ge(isNaN(t)?n:t)}var xs=(function t(n){var e=Yc(n);function r(o,i){var s=e((o=Kn(o)).r,(i=Kn(i)).r),a=e(o.g,i.g),c=e(o.b,i.b),l=tt(o.opacity,i.opacity);return function(u){return o.r=s(u),o.g=a(u),o.b=c(u),o.opacity=l(u),o+""}}return r.gamma=t,r})(1);function Ms(t){return function(n){var e=n.length,r=new Array(e),o=new Array(e),i=new Array(e),s,a;for(s=0;s<e;++s)a=Kn(n[s]),r[s]=a.r||0,o[s]=a.g||0,i[s]=a.b||0;return r=t(r),o=t(o),i=t(i),a.opacity=1,function(c){return a.r=r(c),a.g=o(c),a.b=i(c),a+""}}}var Op=Ms(Wc),Pp=Ms(Xc);function Kc(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),o;return function(i){for(o=0;o<e;++o)r[o]=t[o]*(1-i)+n[o]*i;return r}}function Gc(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Zc(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,o=new Array(r),i=new Array(e),s;for(s=0;s<r;++s)o[s]=Ze(t[s],n[s]);for(;s<e;++s)i[s]=n[s];return function(a){for(s=0;s<r;++s)i[s]=o[s](a);return i}}function Qc(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function ct(t,n){return t=+t,n=+n,function(e){return t*(1-e)+n*e}}function Jc(t,n){var e={},r={},o;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(o in n)o in t?e[o]=Ze(t[o],n[o]):r[o]=n[o];return function(i){for(o in e)r[o]=e[o](i);return r}}var lo=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,ao=new RegExp(lo.source,"g");function zc(t){return function(){return t}}function tu(t){return function(n){return t(n)+""}}function nu(t,n){var e=lo.lastIndex=ao.lastIndex=0,r,o,i,s=-1,a=[],c=[];for(t=t+"",n=n+"";(r=lo.exec(t))&&(o=ao.exec(n));)(i=o.index)>e&&(i=n.slice(e,i),a[s]?a[s]+=i:a[++s]=i),(r=r[0])===(o=o[0])?a[s]?a[s]+=o:a[++s]=o:(a[++s]=null,c.push({i:s,x:ct(r,o)})),e=ao.lastIndex;return e<n.length&&(i=n.slice(e),a[s]?a[s]+=i:a[++s]=i),a.length<2?c[0]?tu(c[0].x):zc(n):(n=c.length,function(l){for(var u=0,f;u<n;++u)a[(f=c[u]).i]=f.x(l);return a.join("")})}function Ze(t,n){var e=typeof n,r;return n==null||e==="boolean"?Ge(n):(e==="number"?ct:e==="string"?(r=$n(n))?(n=r,xs):nu:n instanceof $n?xs:n instanceof Date?Qc:Gc(n)?Kc:Array.isArray(n)?Zc:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?Jc:ct)(t,n)}function Ss(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var vs=180/Math.PI,co={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Ts(t,n,e,r,o,i){var s,a,c;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(c=t*e+n*r)&&(e-=t*c,r-=n*c),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,c/=a),t*r<n*e&&(t=-t,n=-n,c=-c,s=-s),{translateX:o,translateY:i,rotate:Math.atan2(n,t)*vs,skewX:Math.atan(c)*vs,scaleX:s,scaleY:a}}var Ke;function eu(t){let n=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?co:Ts(n.a,n.b,n.c,n.d,n.e,n.f)}function ru(t){return t==null||(Ke||(Ke=document.createElementNS("http://www.w3.org/2000/svg","g")),Ke.setAttribute("transform",t),!(t=Ke.transform.baseVal.consolidate()))?co:(t=t.matrix,Ts(t.a,t.b,t.c,t.d,t.e,t.f))}function Ns(t,n,e,r){function o(l){return l.length?l.pop()+" ":""}function i(l,u,f,h,p,d){if(l!==f||u!==h){var _=p.push("translate(",null,n,null,e);d.push({i:_-4,x:ct(l,f)},{i:_-2,x:ct(u,h)})}else(f||h)&&p.push("translate("+f+n+h+e)}function s(l,u,f,h){l!==u?(l-u>180?u+=360:u-l>180&&(l+=360),h.push({i:f.push(o(f)+"rotate(",null,r)-2,x:ct(l,u)})):u&&f.push(o(f)+"rotate("+u+r)}function a(l,u,f,h){l!==u?h.push({i:f.push(o(f)+"skewX(",null,r)-2,x:ct(l,u)}):u&&f.push(o(f)+"skewX("+u+r)}function c(l,u,f,h,p,d){if(l!==f||u!==h){var _=p.push(o(p)+"scale(",null,",",null,")");d.push({i:_-4,x:ct(l,f)},{i:_-2,x:ct(u,h)})}else(f!==1||h!==1)&&p.push(o(p)+"scale("+f+","+h+")")}return function(l,u){var f=[],h=[];return l=t(l),u=t(u),i(l.translateX,l.translateY,u.translateX,u.translateY,f,h),s(l.rotate,u.rotate,f,h),a(l.skewX,u.skewX,f,h),c(l.scaleX,l.scaleY,u.scaleX,u.scaleY,f,h),l=u=null,function(p){for(var d=-1,_=h.length,g;++d<_;)f[(g=h[d]).i]=g.x(p);return f.join("")}}}var Lp=Ns(eu,"px, ","px)","deg)"),Ip=Ns(ru,", ",")",")"),ou=1e-12;function bs(t){return((t=Math.exp(t))+1/t)/2}function iu(t){return((t=Math.exp(t))-1/t)/2}function su(t){return((t=Math.exp(2*t))-1)/(t+1)}var qp=(function t(n,e,r){function o(i,s){var a=i[0],c=i[1],l=i[2],u=s[0],f=s[1],h=s[2],p=u-a,d=f-c,_=p*p+d*d,g,$;if(_<ou)$=Math.log(h/l)/n,g=function(A){return[a+A*p,c+A*d,l*Math.exp(n*A*$)]};else{var y=Math.sqrt(_),x=(h*h-l*l+r*_)/(2*l*e*y),v=(h*h-l*l-r*_)/(2*h*e*y),w=Math.log(Math.sqrt(x*x+1)-x),N=Math.log(Math.sqrt(v*v+1)-v);$=(N-w)/n,g=function(A){var C=A*$,I=bs(w),T=l/(e*y)*(I*su(n*C+w)-iu(w));return[a+T*p,c+T*d,l*I/bs(n*C+w)]}}return g.duration=Math.abs($)*1e3*n/Math.SQRT2,g}return o.rho=function(i){var s=Math.max(.001,+i),a=s*s,c=a*a;return t(s,a,c)},o})(Math.SQRT2,2,4);function As(t){return function(n,e){var r=t((n=We(n)).h,(e=We(e)).h),o=tt(n.s,e.s),i=tt(n.l,e.l),s=tt(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=o(a),n.l=i(a),n.opacity=s(a),n+""}}}var Dp=As(uo),Fp=As(tt);function Cs(t){return function(n,e){var r=t((n=Xe(n)).h,(e=Xe(e)).h),o=tt(n.c,e.c),i=tt(n.l,e.l),s=tt(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=o(a),n.l=i(a),n.opacity=s(a),n+""}}}var jp=Cs(uo),Bp=Cs(tt);function Es(t){return(function n(e){e=+e;function r(o,i){var s=t((o=Ye(o)).h,(i=Ye(i)).h),a=tt(o.s,i.s),c=tt(o.l,i.l),l=tt(o.opacity,i.opacity);return function(u){return o.h=s(u),o.s=a(u),o.l=c(Math.pow(u,e)),o.opacity=l(u),o+""}}return r.gamma=n,r})(1)}var Hp=Es(uo),Up=Es(tt);function au(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Je(t,n){if(!isFinite(t)||t===0)return null;var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function gn(t){return t=Je(Math.abs(t)),t?t[1]:NaN}function lu(t,n){return function(e,r){for(var o=e.length,i=[],s=0,a=t[0],c=0;o>0&&a>0&&(c+a+1>r&&(a=Math.max(1,r-c)),i.push(e.substring(o-=a,o+a)),!((c+=a+1)>r));)a=t[s=(s+1)%t.length];return i.reverse().join(n)}}function cu(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}var uu=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Gn(t){if(!(n=uu.exec(t)))throw new Error("invalid format: "+t);var n;return new fo({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}Gn.prototype=fo.prototype;function fo(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}fo.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function fu(t){t:for(var n=t.length,e=1,r=-1,o;e<n;++e)switch(t[e]){case".":r=o=e;break;case"0":r===0&&(r=e),o=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(o+1):t}var ze;function hu(t,n){var e=Je(t,n);if(!e)return ze=void 0,t.toPrecision(n);var r=e[0],o=e[1],i=o-(ze=Math.max(-8,Math.min(8,Math.floor(o/3)))*3)+1,s=r.length;return i===s?r:i>s?r+new Array(i-s+1).join("0"):i>0?r.slice(0,i)+"."+r.slice(i):"0."+new Array(1-i).join("0")+Je(t,Math.max(0,n+i-1))[0]}function Rs(t,n){var e=Je(t,n);if(!e)return t+"";var r=e[0],o=e[1];return o<0?"0."+new Array(-o).join("0")+r:r.length>o+1?r.slice(0,o+1)+"."+r.slice(o+1):r+new Array(o-r.length+2).join("0")}var Os={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:au,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>Rs(t*100,n),r:Rs,s:hu,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function Ps(t){return t}var Ls=Array.prototype.map,Is=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function pu(t){var n=t.grouping===void 0||t.thousands===void 0?Ps:lu(Ls.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+"",o=t.decimal===void 0?".":t.decimal+"",i=t.numerals===void 0?Ps:cu(Ls.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",c=t.nan===void 0?"NaN":t.nan+"";function l(f,h){f=Gn(f);var p=f.fill,d=f.align,_=f.sign,g=f.symbol,$=f.zero,y=f.width,x=f.comma,v=f.precision,w=f.trim,N=f.type;N==="n"?(x=!0,N="g"):Os[N]||(v===void 0&&(v=12),w=!0,N="g"),($||p==="0"&&d==="=")&&($=!0,p="0",d="=");var A=(h&&h.prefix!==void 0?h.prefix:"")+(g==="$"?e:g==="#"&&/[boxX]/.test(N)?"0"+N.toLowerCase():""),C=(g==="$"?r:/[%p]/.test(N)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),I=Os[N],T=/[defgprs%]/.test(N);v=v===void 0?6:/[gprs]/.test(N)?Math.max(1,Math.min(21,v)):Math.max(0,Math.min(20,v));function E(S){var M=A,O=C,nn,Ko,ce;if(N==="c")O=I(S)+O,S="";else{S=+S;var ue=S<0||1/S<0;if(S=isNaN(S)?c:I(Math.abs(S),v),w&&(S=fu(S)),ue&&+S==0&&_!=="+"&&(ue=!1),M=(ue?_==="("?_:a:_==="-"||_==="("?"":_)+M,O=(N==="s"&&!isNaN(S)&&ze!==void 0?Is[8+ze/3]:"")+O+(ue&&_==="("?")":""),T){for(nn=-1,Ko=S.length;++nn<Ko;)if(ce=S.charCodeAt(nn),48>ce||ce>57){O=(ce===46?o+S.slice(nn+1):S.slice(nn))+O,S=S.slice(0,nn);break}}}x&&!$&&(S=n(S,1/0));var fe=M.length+S.length+O.length,yt=fe<y?new Array(y-fe+1).join(p):"";switch(x&&$&&(S=n(yt+S,yt.length?y-O.length:1/0),yt=""),d){case"<":S=M+S+O+yt;break;case"=":S=M+yt+S+O;break;case"^":S=yt.slice(0,fe=yt.length>>1)+M+S+O+yt.slice(fe);break;default:S=yt+M+S+O;break}return i(S)}return E.toString=function(){return f+""},E}function u(f,h){var p=Math.max(-8,Math.min(8,Math.floor(gn(h)/3)))*3,d=Math.pow(10,-p),_=l((f=Gn(f),f.type="f",f),{suffix:Is[8+p/3]});return function(g){return _(d*g)}}return{format:l,formatPrefix:u}}var Qe,ho,po;mu({thousands:",",grouping:[3],currency:["$",""]});function mu(t){return Qe=pu(t),ho=Qe.format,po=Qe.formatPrefix,Qe}function qs(t){return Math.max(0,-gn(Math.abs(t)))}function Ds(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(gn(n)/3)))*3-gn(Math.abs(t)))}function Fs(t,n){return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,gn(n)-gn(t))+1}function du(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function _u(t){return function(){return t}}function $u(t){return+t}var js=[0,1];function yn(t){return t}function mo(t,n){return(n-=t=+t)?function(e){return(e-t)/n}:_u(isNaN(n)?NaN:.5)}function gu(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function yu(t,n,e){var r=t[0],o=t[1],i=n[0],s=n[1];return o<r?(r=mo(o,r),i=e(s,i)):(r=mo(r,o),i=e(i,s)),function(a){return i(r(a))}}function xu(t,n,e){var r=Math.min(t.length,n.length)-1,o=new Array(r),i=new Array(r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)o[s]=mo(t[s],t[s+1]),i[s]=e(n[s],n[s+1]);return function(a){var c=Qr(t,a,1,r)-1;return i[c](o[c](a))}}function vu(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function bu(){var t=js,n=js,e=Ze,r,o,i,s=yn,a,c,l;function u(){var h=Math.min(t.length,n.length);return s!==yn&&(s=gu(t[0],t[h-1])),a=h>2?xu:yu,c=l=null,f}function f(h){return h==null||isNaN(h=+h)?i:(c||(c=a(t.map(r),n,e)))(r(s(h)))}return f.invert=function(h){return s(o((l||(l=a(n,t.map(r),ct)))(h)))},f.domain=function(h){return arguments.length?(t=Array.from(h,$u),u()):t.slice()},f.range=function(h){return arguments.length?(n=Array.from(h),u()):n.slice()},f.rangeRound=function(h){return n=Array.from(h),e=Ss,u()},f.clamp=function(h){return arguments.length?(s=h?!0:yn,u()):s!==yn},f.interpolate=function(h){return arguments.length?(e=h,u()):e},f.unknown=function(h){return arguments.length?(i=h,f):i},function(h,p){return r=h,o=p,u()}}function wu(){return bu()(yn,yn)}function ku(t,n,e,r){var o=Ki(t,n,e),i;switch(r=Gn(r??",f"),r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(i=Ds(o,s))&&(r.precision=i),po(r,s)}case"":case"e":case"g":case"p":case"r":{r.precision==null&&!isNaN(i=Fs(o,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=i-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(i=qs(o))&&(r.precision=i-(r.type==="%")*2);break}}return ho(r)}function Mu(t){var n=t.domain;return t.ticks=function(e){var r=n();return Jr(r[0],r[r.length-1],e??10)},t.tickFormat=function(e,r){var o=n();return ku(o[0],o[o.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),o=0,i=r.length-1,s=r[o],a=r[i],c,l,u=10;for(a<s&&(l=s,s=a,a=l,l=o,o=i,i=l);u-- >0;){if(l=Ht(s,a,e),l===c)return r[o]=s,r[i]=a,n(r);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;c=l}return t},t}function G(){var t=wu();return t.copy=function(){return vu(t,G())},du.apply(t,arguments),Mu(t)}var Zn=[{color:"var(--line-1)",dash:""},{color:"var(--line-2)",dash:"14 8"},{color:"var(--line-5)",dash:"3 8"},{color:"var(--line-3)",dash:"22 7 4 7"},{color:"var(--line-4)",dash:"30 8"},{color:"var(--line-5)",dash:"14 6 3 6 3 6"}],xn={a:Zn[0],b:Zn[1]};var _o=null;function L(t,n,e=400){return _o??=document.createElement("canvas").getContext("2d"),_o.font=`${e} ${n}px ${getComputedStyle(document.body).fontFamily}`,_o.measureText(t).width}function W(t,n,e,r=400){let o=[""];for(let i of String(t).split(" ")){let s=`${o.at(-1)} ${i}`.trim();o.at(-1)&&L(s,e,r)>n?o.push(i):o[o.length-1]=s}return o}function F({lines:t,x:n,y:e,size:r,anchor:o="start",name:i="label",halo:s=!1}){let a=e-(t.length-1)*r*1.15/2;return m`<text class=${s?`${i} halo`:i} text-anchor=${o} font-size=${r}>
    ${t.map((c,l)=>m`<tspan x=${n} y=${a+l*r*1.15} dy="0.35em">${c}</tspan>`)}
  </text>`}function Qn(t,n,e){let r=Math.max(1,Math.ceil(t.length*e/Math.max(n,1)));return t.filter((o,i)=>i%r===0)}function dt({x:t,y:n,xTicks:e=[],yTicks:r=[],box:o,size:i,xLabel:s,yLabel:a,zero:c=null}){return m`<g class="plane">
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
  </g>`}function $o(t,n=15){let e=Math.max(1,...t.map(Math.abs)),r=Math.max(1,Math.ceil((2*e+1)/n));r%2===0&&(r+=1);let o=Math.max(1,Math.ceil((e-r/2)/r));return Array.from({length:2*o+2},(i,s)=>(s-o-.5)*r)}function Bs({arms:t,width:n,height:e,size:r}){let o=$o(t.flatMap(({values:f})=>f),n<500?9:15),i=t.map(({values:f})=>Gi().domain([o[0],o.at(-1)]).thresholds(o.slice(1,-1))(f)),s=Math.max(1,...i.flat().map(({length:f})=>f)),a=L(k(s),r)+r,c=G([o[0],o.at(-1)],[a,n-r*.3]),l=r*2.9,u=(e-l)/t.length;return m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    ${t.map(({key:f,label:h},p)=>{let d={left:a,right:n-r*.3,top:p*u+r*2,bottom:(p+1)*u-r*.5},_=G([0,s],[d.bottom,d.top]),g=o.slice(0,-1).map((x,v)=>(x+o[v+1])/2),$=p===t.length-1,y=$?Su(g,d,r):[];return m`<g key=${f} class=${`bars bars-${f}`}>
        <${dt} x=${c} y=${_} yTicks=${[0,s].map(x=>[x,k(x)])} xTicks=${y} box=${d} size=${r} zero=${0} xLabel=${$?b("chart.balance_axis"):null} />
        <text class="end" x=${a} y=${p*u+r*.9} dy="0.35em" font-size=${r}>${h}</text>
        ${i[p].map((x,v)=>m`<rect
          key=${v}
          class=${v===(o.length-2)/2?"even":""}
          x=${c(o[v])+1}
          width=${Math.max(1,c(o[v+1])-c(o[v])-2)}
          y=${_(x.length)}
          height=${d.bottom-_(x.length)}
          fill=${xn[f].color}
        />`)}
      </g>`})}
  </svg>`}function Su(t,n,e){let r=(t.length-1)/2,o=(n.right-n.left)/t.length<e*2.2?2:1;return t.filter((i,s)=>(s-r)%o===0).map(i=>[i,i>0?`+${k(i)}`:k(i)])}function Hs({who:t,keys:n,names:e}){let r=n.map(a=>({key:a,label:e[a],values:t.balance[a]})),o=$o(r.flatMap(({values:a})=>a)),i=a=>a.filter(c=>Math.abs(c)<o.at(-1)/(o.length-1)).length,s=r.map(({label:a,values:c})=>b("chart.named_value",{name:a,value:K("chart.people",i(c))}));return{title:b("chart.C5"),sentence:b("chart.C5_sentence",{range:k(o[o.length/2]-.5),list:s.join("; ")}),draw:a=>Bs({...a,arms:r}),table:{head:[b("chart.balance_axis"),...r.map(({label:a})=>a)],rows:o.slice(0,-1).map((a,c)=>[b("chart.from_to",{from:k(a+.5),to:k(o[c+1]-.5)}),...r.map(({values:l})=>k(l.filter(u=>u>a&&u<o[c+1]).length))])}}}var Jn=Math.PI,go=2*Jn,Yt=1e-6,Tu=go-Yt;function Us(t){this._+=t[0];for(let n=1,e=t.length;n<e;++n)this._+=arguments[n]+t[n]}function Nu(t){let n=Math.floor(t);if(!(n>=0))throw new Error(`invalid digits: ${t}`);if(n>15)return Us;let e=10**n;return function(r){this._+=r[0];for(let o=1,i=r.length;o<i;++o)this._+=Math.round(arguments[o]*e)/e+r[o]}}function Ws(t,n,e,r){return t===e&&n===r}function Au(t){let n=Math.floor(t);if(!(n<=15))return Ws;let e=10**n,r=function(o){return Math.round(o*e)};return function(o,i,s,a){return r(o)===r(s)&&r(i)===r(a)}}var vn=class{constructor(n){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=n==null?Us:Nu(n),this._equal=n==null?Ws:Au(n)}moveTo(n,e){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(n,e){this._append`L${this._x1=+n},${this._y1=+e}`}quadraticCurveTo(n,e,r,o){this._append`Q${+n},${+e},${this._x1=+r},${this._y1=+o}`}bezierCurveTo(n,e,r,o,i,s){this._append`C${+n},${+e},${+r},${+o},${this._x1=+i},${this._y1=+s}`}arcTo(n,e,r,o,i){if(n=+n,e=+e,r=+r,o=+o,i=+i,i<0)throw new Error(`negative radius: ${i}`);let s=this._x1,a=this._y1,c=r-n,l=o-e,u=s-n,f=a-e,h=u*u+f*f;if(this._x1===null)this._append`M${this._x1=n},${this._y1=e}`;else if(h>Yt)if(!(Math.abs(f*c-l*u)>Yt)||!i)this._append`L${this._x1=n},${this._y1=e}`;else{let p=r-s,d=o-a,_=c*c+l*l,g=p*p+d*d,$=Math.sqrt(_),y=Math.sqrt(h),x=i*Math.tan((Jn-Math.acos((_+h-g)/(2*$*y)))/2),v=x/y,w=x/$;Math.abs(v-1)>Yt&&this._append`L${n+v*u},${e+v*f}`,this._append`A${i},${i},0,0,${+(f*p>u*d)},${this._x1=n+w*c},${this._y1=e+w*l}`}}arc(n,e,r,o,i,s){if(n=+n,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(o),c=r*Math.sin(o),l=n+a,u=e+c,f=1^s,h=s?o-i:i-o;if(this._x1===null?this._append`M${l},${u}`:(Math.abs(this._x1-l)>Yt||Math.abs(this._y1-u)>Yt)&&this._append`L${l},${u}`,!!r){if(h<0&&(h=h%go+go),h>Tu)this._append`A${r},${r},0,1,${f},${n-a},${e-c}A${r},${r},0,1,${f},${this._x1=l},${this._y1=u}`;else if(h>Yt){let p=n+r*Math.cos(i),d=e+r*Math.sin(i);if(h>=Jn&&this._equal(l,u,p,d)){h/=2;let _=o+h;this._append`A${r},${r},0,${+(h>=Jn)},${f},${n+r*Math.cos(_)},${e+r*Math.sin(_)}`}this._append`A${r},${r},0,${+(h>=Jn)},${f},${this._x1=p},${this._y1=d}`}}}rect(n,e,r,o){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}h${r=+r}v${+o}h${-r}Z`}toString(){return this._}};function Cu(){return new vn}Cu.prototype=vn.prototype;function q(t){return function(){return t}}var Zs=Math.cos;var tr=Math.sin,rt=Math.sqrt,Xs=1e-12,zn=Math.PI,ym=zn/2,rr=2*zn;function bo(t){let n=3;return t.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);n=r}return t},()=>new vn(n)}var xm=Array.prototype.slice;function Qs(t){return typeof t=="object"&&"length"in t?t:Array.from(t)}function Js(t){this._context=t}Js.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:this._context.lineTo(t,n);break}}};function wo(t){return new Js(t)}function zs(t){return t[0]}function ta(t){return t[1]}function te(t,n){var e=q(!0),r=null,o=wo,i=null,s=bo(a);t=typeof t=="function"?t:t===void 0?zs:q(t),n=typeof n=="function"?n:n===void 0?ta:q(n);function a(c){var l,u=(c=Qs(c)).length,f,h=!1,p;for(r==null&&(i=o(p=s())),l=0;l<=u;++l)!(l<u&&e(f=c[l],l,c))===h&&((h=!h)?i.lineStart():i.lineEnd()),h&&i.point(+t(f,l,c),+n(f,l,c));if(p)return i=null,p+""||null}return a.x=function(c){return arguments.length?(t=typeof c=="function"?c:q(+c),a):t},a.y=function(c){return arguments.length?(n=typeof c=="function"?c:q(+c),a):n},a.defined=function(c){return arguments.length?(e=typeof c=="function"?c:q(!!c),a):e},a.curve=function(c){return arguments.length?(o=c,r!=null&&(i=o(r)),a):o},a.context=function(c){return arguments.length?(c==null?r=i=null:i=o(r=c),a):r},a}function na(t,n,e){var r=null,o=q(!0),i=null,s=wo,a=null,c=bo(l);t=typeof t=="function"?t:t===void 0?zs:q(+t),n=typeof n=="function"?n:q(n===void 0?0:+n),e=typeof e=="function"?e:e===void 0?ta:q(+e);function l(f){var h,p,d,_=(f=Qs(f)).length,g,$=!1,y,x=new Array(_),v=new Array(_);for(i==null&&(a=s(y=c())),h=0;h<=_;++h){if(!(h<_&&o(g=f[h],h,f))===$)if($=!$)p=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),d=h-1;d>=p;--d)a.point(x[d],v[d]);a.lineEnd(),a.areaEnd()}$&&(x[h]=+t(g,h,f),v[h]=+n(g,h,f),a.point(r?+r(g,h,f):x[h],e?+e(g,h,f):v[h]))}if(y)return a=null,y+""||null}function u(){return te().defined(o).curve(s).context(i)}return l.x=function(f){return arguments.length?(t=typeof f=="function"?f:q(+f),r=null,l):t},l.x0=function(f){return arguments.length?(t=typeof f=="function"?f:q(+f),l):t},l.x1=function(f){return arguments.length?(r=f==null?null:typeof f=="function"?f:q(+f),l):r},l.y=function(f){return arguments.length?(n=typeof f=="function"?f:q(+f),e=null,l):n},l.y0=function(f){return arguments.length?(n=typeof f=="function"?f:q(+f),l):n},l.y1=function(f){return arguments.length?(e=f==null?null:typeof f=="function"?f:q(+f),l):e},l.lineX0=l.lineY0=function(){return u().x(t).y(n)},l.lineY1=function(){return u().x(t).y(e)},l.lineX1=function(){return u().x(r).y(n)},l.defined=function(f){return arguments.length?(o=typeof f=="function"?f:q(!!f),l):o},l.curve=function(f){return arguments.length?(s=f,i!=null&&(a=s(i)),l):s},l.context=function(f){return arguments.length?(f==null?i=a=null:a=s(i=f),l):i},l}var vm=Eu(wo);function ea(t){this._curve=t}ea.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,n){this._curve.point(n*Math.sin(t),n*-Math.cos(t))}};function Eu(t){function n(e){return new ea(t(e))}return n._curve=t,n}var bm=rt(3);var or={draw(t,n){let e=rt(n/zn);t.moveTo(e,0),t.arc(0,0,e,0,rr)}},ra={draw(t,n){let e=rt(n/5)/2;t.moveTo(-3*e,-e),t.lineTo(-e,-e),t.lineTo(-e,-3*e),t.lineTo(e,-3*e),t.lineTo(e,-e),t.lineTo(3*e,-e),t.lineTo(3*e,e),t.lineTo(e,e),t.lineTo(e,3*e),t.lineTo(-e,3*e),t.lineTo(-e,e),t.lineTo(-3*e,e),t.closePath()}},oa=rt(1/3),Ru=oa*2,ia={draw(t,n){let e=rt(n/Ru),r=e*oa;t.moveTo(0,-e),t.lineTo(r,0),t.lineTo(0,e),t.lineTo(-r,0),t.closePath()}};var sa={draw(t,n){let e=rt(n),r=-e/2;t.rect(r,r,e,e)}};var Ou=.8908130915292852,aa=tr(zn/10)/tr(7*zn/10),Pu=tr(rr/10)*aa,Lu=-Zs(rr/10)*aa,la={draw(t,n){let e=rt(n*Ou),r=Pu*e,o=Lu*e;t.moveTo(0,-e),t.lineTo(r,o);for(let i=1;i<5;++i){let s=rr*i/5,a=Zs(s),c=tr(s);t.lineTo(c*e,-a*e),t.lineTo(a*r-c*o,c*r+a*o)}t.closePath()}},yo=rt(3),ca={draw(t,n){let e=-rt(n/(yo*3));t.moveTo(0,e*2),t.lineTo(-yo*e,-e),t.lineTo(yo*e,-e),t.closePath()}},wm=rt(3);var km=rt(3)/2,Iu=1/rt(12),Mm=(Iu/2+1)*3;function ua(t,n){let e=null,r=bo(o);t=typeof t=="function"?t:q(t||or),n=typeof n=="function"?n:q(n===void 0?64:+n);function o(){let i;if(e||(e=i=r()),t.apply(this,arguments).draw(e,+n.apply(this,arguments)),i)return e=null,i+""||null}return o.type=function(i){return arguments.length?(t=typeof i=="function"?i:q(i),o):t},o.size=function(i){return arguments.length?(n=typeof i=="function"?i:q(+i),o):n},o.context=function(i){return arguments.length?(e=i??null,o):e},o}function Nt(){}function nr(t,n,e){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+n)/6,(t._y0+4*t._y1+e)/6)}function ko(t){this._context=t}ko.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:nr(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:nr(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function qu(t){this._context=t}qu.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x2=t,this._y2=n;break;case 1:this._point=2,this._x3=t,this._y3=n;break;case 2:this._point=3,this._x4=t,this._y4=n,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+n)/6);break;default:nr(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function Du(t){this._context=t}Du.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+t)/6,r=(this._y0+4*this._y1+n)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:nr(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function fa(t,n){this._basis=new ko(t),this._beta=n}fa.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,n=this._y,e=t.length-1;if(e>0)for(var r=t[0],o=n[0],i=t[e]-r,s=n[e]-o,a=-1,c;++a<=e;)c=a/e,this._basis.point(this._beta*t[a]+(1-this._beta)*(r+c*i),this._beta*n[a]+(1-this._beta)*(o+c*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,n){this._x.push(+t),this._y.push(+n)}};var Sm=(function t(n){function e(r){return n===1?new ko(r):new fa(r,n)}return e.beta=function(r){return t(+r)},e})(.85);function er(t,n,e){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-n),t._y2+t._k*(t._y1-e),t._x2,t._y2)}function Mo(t,n){this._context=t,this._k=(1-n)/6}Mo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:er(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2,this._x1=t,this._y1=n;break;case 2:this._point=3;default:er(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Tm=(function t(n){function e(r){return new Mo(r,n)}return e.tension=function(r){return t(+r)},e})(0);function So(t,n){this._context=t,this._k=(1-n)/6}So.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:er(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Nm=(function t(n){function e(r){return new So(r,n)}return e.tension=function(r){return t(+r)},e})(0);function To(t,n){this._context=t,this._k=(1-n)/6}To.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:er(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Am=(function t(n){function e(r){return new To(r,n)}return e.tension=function(r){return t(+r)},e})(0);function No(t,n,e){var r=t._x1,o=t._y1,i=t._x2,s=t._y2;if(t._l01_a>Xs){var a=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,c=3*t._l01_a*(t._l01_a+t._l12_a);r=(r*a-t._x0*t._l12_2a+t._x2*t._l01_2a)/c,o=(o*a-t._y0*t._l12_2a+t._y2*t._l01_2a)/c}if(t._l23_a>Xs){var l=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,u=3*t._l23_a*(t._l23_a+t._l12_a);i=(i*l+t._x1*t._l23_2a-n*t._l12_2a)/u,s=(s*l+t._y1*t._l23_2a-e*t._l12_2a)/u}t._context.bezierCurveTo(r,o,i,s,t._x2,t._y2)}function ha(t,n){this._context=t,this._alpha=n}ha.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3;default:No(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Cm=(function t(n){function e(r){return n?new ha(r,n):new Mo(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function pa(t,n){this._context=t,this._alpha=n}pa.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:No(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Em=(function t(n){function e(r){return n?new pa(r,n):new So(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function ma(t,n){this._context=t,this._alpha=n}ma.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:No(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Rm=(function t(n){function e(r){return n?new ma(r,n):new To(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function Fu(t){this._context=t}Fu.prototype={areaStart:Nt,areaEnd:Nt,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,n){t=+t,n=+n,this._point?this._context.lineTo(t,n):(this._point=1,this._context.moveTo(t,n))}};function Vs(t){return t<0?-1:1}function Ys(t,n,e){var r=t._x1-t._x0,o=n-t._x1,i=(t._y1-t._y0)/(r||o<0&&-0),s=(e-t._y1)/(o||r<0&&-0),a=(i*o+s*r)/(r+o);return(Vs(i)+Vs(s))*Math.min(Math.abs(i),Math.abs(s),.5*Math.abs(a))||0}function Ks(t,n){var e=t._x1-t._x0;return e?(3*(t._y1-t._y0)/e-n)/2:n}function xo(t,n,e){var r=t._x0,o=t._y0,i=t._x1,s=t._y1,a=(i-r)/3;t._context.bezierCurveTo(r+a,o+a*n,i-a,s-a*e,i,s)}function vo(t){this._context=t}vo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:xo(this,this._t0,Ks(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){var e=NaN;if(t=+t,n=+n,!(t===this._x1&&n===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,xo(this,Ks(this,e=Ys(this,t,n)),e);break;default:xo(this,this._t0,e=Ys(this,t,n));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n,this._t0=e}}};function ju(t){this._context=new da(t)}(ju.prototype=Object.create(vo.prototype)).point=function(t,n){vo.prototype.point.call(this,n,t)};function da(t){this._context=t}da.prototype={moveTo:function(t,n){this._context.moveTo(n,t)},closePath:function(){this._context.closePath()},lineTo:function(t,n){this._context.lineTo(n,t)},bezierCurveTo:function(t,n,e,r,o,i){this._context.bezierCurveTo(n,t,r,e,i,o)}};function Bu(t){this._context=t}Bu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,n=this._y,e=t.length;if(e)if(this._line?this._context.lineTo(t[0],n[0]):this._context.moveTo(t[0],n[0]),e===2)this._context.lineTo(t[1],n[1]);else for(var r=Gs(t),o=Gs(n),i=0,s=1;s<e;++i,++s)this._context.bezierCurveTo(r[0][i],o[0][i],r[1][i],o[1][i],t[s],n[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,n){this._x.push(+t),this._y.push(+n)}};function Gs(t){var n,e=t.length-1,r,o=new Array(e),i=new Array(e),s=new Array(e);for(o[0]=0,i[0]=2,s[0]=t[0]+2*t[1],n=1;n<e-1;++n)o[n]=1,i[n]=4,s[n]=4*t[n]+2*t[n+1];for(o[e-1]=2,i[e-1]=7,s[e-1]=8*t[e-1]+t[e],n=1;n<e;++n)r=o[n]/i[n-1],i[n]-=r,s[n]-=r*s[n-1];for(o[e-1]=s[e-1]/i[e-1],n=e-2;n>=0;--n)o[n]=(s[n]-o[n+1])/i[n];for(i[e-1]=(t[e]+o[e-1])/2,n=0;n<e-1;++n)i[n]=2*t[n+1]-o[n+1];return[o,i]}function Hu(t,n){this._context=t,this._t=n}Hu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,n),this._context.lineTo(t,n);else{var e=this._x*(1-this._t)+t*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,n)}break}}this._x=t,this._y=n}};var _a=.9;function ir(t,{width:n,size:e},r){let o=s=>Math.max(0,...s.map(a=>L(a,e,600)))+e*_a,i=Math.max(Math.min(n*r,o(t)),o(t.flatMap(s=>s.split(" "))));return{room:i,lines:t.map(s=>W(s,i-e*_a,e,600))}}function bn(t,n,e,r){let o=t.map((c,l)=>l).sort((c,l)=>t[c]-t[l]||c-l),i=[];for(let c of o)for(i.push({members:[c],height:n[c],sum:t[c]});i.length>1;){let[l,u]=i.slice(-2);if(a(l)+l.height/2<=a(u)-u.height/2)break;i=[...i.slice(0,-2),{members:[...l.members,...u.members],height:l.height+u.height,sum:l.sum+u.sum}]}let s=Array(t.length).fill(0);for(let c of i){let l=a(c)-c.height/2;for(let u of c.members)s[u]=l+n[u]/2,l+=n[u]}return Uu(s,n,o,e,r);function a(c){return c.sum/c.members.length}}function Uu(t,n,e,r,o){let i=r;for(let a of e)t[a]=Math.max(t[a],i+n[a]/2),i=t[a]+n[a]/2;let s=o;for(let a of[...e].reverse())t[a]=Math.min(t[a],s-n[a]/2),s=t[a]-n[a]/2;return t}function wn({series:t,months:n,unit:e,width:r,height:o,size:i,now:s=null,from:a=null,to:c=null,xLabel:l}){let{room:u,lines:f}=ir(t.map(({label:T})=>T),{width:r,size:i},.34),[h,p]=Wu(t,e,a,c),d=G([h,p],[0,1]).nice(5),[_,g]=[i*.9,o-i*(l?2.9:1.8)],$=Qn(d.ticks(o<260?3:5),g-_,i*1.3).map(T=>[T,k(T,e)]),x={left:Math.max(...$.map(([,T])=>L(T,i)))+i*.8,right:r-u,top:_,bottom:g};d.range([x.bottom,x.top]);let v=G([n[0],n.at(-1)],[x.left,x.right]),w=te((T,E)=>v(n[E]),T=>d(T)).defined(T=>T!=null),N=t.map(({values:T})=>T.findLastIndex(E=>E!=null)),A=t.map(({values:T},E)=>N[E]<0?x.bottom:d(T[N[E]])),C=bn(A,f.map(T=>T.length*i*1.2),x.top-i*.8,x.bottom+i*.8),I=Qn(n.filter(T=>T%6===0||n.length<12),x.right-x.left,i*2).map(T=>[T,k(T)]);return m`<svg class="chart" width=${r} height=${o} viewBox=${`0 0 ${r} ${o}`} aria-hidden="true">
    <${dt} x=${v} y=${d} xTicks=${I} yTicks=${$} box=${x} size=${i} xLabel=${l} zero=${0} />
    ${s!==null&&m`<line class="now" x1=${v(s)} x2=${v(s)} y1=${x.top} y2=${x.bottom} />`}
    ${t.map(({label:T,values:E,stroke:S},M)=>m`<g key=${T}>
        <path class="line" d=${w(E)??""} stroke=${S.color} stroke-dasharray=${S.dash||"none"} />
        <polyline
          class="leader"
          points=${`${v(n[Math.max(N[M],0)])+4},${A[M]} ${x.right+i*.35},${C[M]} ${x.right+i*.6},${C[M]}`}
          stroke=${S.color}
        />
        <${F} lines=${f[M]} x=${x.right+i*.8} y=${C[M]} size=${i} name="end" />
      </g>`)}
  </svg>`}function Wu(t,n,e,r){let[o=0,i=1]=Un(t.flatMap(({values:c})=>c.filter(l=>l!==null))),s=e??Math.min(0,o),a=r??(n==="percent"&&i>.6?1:i);return s===a?[s,s+1]:[s,a]}function sr(t,{width:n,height:e,size:r},o=2,i=14){let s=n>r*i*o?Math.min(o,t.length):1,a=Math.floor((n-(s-1)*r*1.5)/s),c=Math.floor(e/Math.ceil(t.length/s)),l=t.map(({title:f})=>W(f,a,r,600)),u=r*(.35+1.15*Math.max(...l.map(f=>f.length)));return m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    ${t.map(({key:f,draw:h},p)=>m`<g
      key=${f}
      transform=${`translate(${p%s*(a+r*1.5)},${Math.floor(p/s)*c})`}
    >
      <${F} lines=${l[p]} x=${0} y=${u/2} size=${r} name="end" />
      <g transform=${`translate(0,${u})`}>${h({width:a,height:c-u-r*.2,size:r})}</g>
    </g>`)}
  </svg>`}function $a({scene:t,who:n,keys:e,names:r,now:o}){let i=t.arms[e[0]].months.map((h,p)=>p+1),s=e.map(h=>({arm:h,series:Xu(n,h)})),a=s.flatMap(({series:h})=>h.flatMap(({values:p})=>p.filter(d=>d!==null))),[c,l]=[Math.min(0,Zi(a)??0),Fe(a)??1],u=s.map(({arm:h,series:p})=>{let d=p.map(({label:_,values:g})=>b("chart.named_value",{name:_,value:k(g.at(-1))}));return b("chart.arm_list",{name:r[h],list:d.join("; ")})}),f=s.map(({arm:h,series:p})=>({key:h,title:r[h],draw:d=>wn({...d,series:p,months:i,unit:"number",from:c,to:l,now:o,xLabel:b("chart.month")})}));return{title:b("chart.C1"),sentence:b("chart.C1_sentence",{month:i.length,list:u.join(" ")}),draw:h=>sr(f,h,2,20),table:{head:[b("chart.month"),...s.flatMap(({arm:h,series:p})=>p.map(({label:d})=>`${h.toUpperCase()}: ${d}`))],rows:i.map((h,p)=>[k(h),...s.flatMap(({series:d})=>d.map(({values:_})=>k(_[p]??null)))])}}}function Xu(t,n){return t.strategies.map((e,r)=>({label:at(e),values:[...Yi(t.benefit[n][r]??[])],stroke:Zn[r%Zn.length]})).filter(({values:e})=>e.length>0)}function ga({people:t,groups:n,width:e,height:r,size:o}){let i=n.map(($,y)=>{let x=t.filter(v=>v.group===y);return x.length?{x:Wn(x,({asked:v})=>v),y:Wn(x,({given:v})=>v)}:null}),s=$=>Math.max(1,...t.map(y=>y[$])),a=G([0,s("given")],[0,1]).nice(5),c=a.ticks(5).map($=>[$,k($)]),l=Math.max(...c.map(([,$])=>L($,o)))+o*.8,{room:u,lines:f}=ir(n.map(({label:$})=>$),{width:e,size:o},.36),h={left:l,right:e-u,top:o*1.9,bottom:r-o*2.9};a.range([h.bottom,h.top]);let p=G([0,s("asked")],[h.left,h.right-o]).nice(5),d=n.map(($,y)=>y).filter($=>i[$]),_=bn(d.map($=>a(i[$].y)),d.map($=>f[$].length*o*1.2),0,h.bottom),g=Math.min(p.domain()[1],a.domain()[1]);return m`<svg class="chart" width=${e} height=${r} viewBox=${`0 0 ${e} ${r}`} aria-hidden="true">
    <${dt} x=${p} y=${a} xTicks=${p.ticks(e<500?4:6).map($=>[$,k($)])} yTicks=${c} box=${h} size=${o} xLabel=${b("chart.asked_axis")} yLabel=${b("chart.given_axis")} zero=${0} />
    <line class="now" x1=${p(0)} y1=${a(0)} x2=${p(g)} y2=${a(g)} />
    ${t.map(({asked:$,given:y},x)=>m`<circle key=${x} class="person" cx=${p($)} cy=${a(y)} r=${o*.22} />`)}
    ${d.map(($,y)=>{let{x,y:v}=i[$],{Mark:w}=n[$];return m`<g key=${$}>
        <polyline class="leader" points=${`${p(x)},${a(v)} ${h.right+o*.2},${_[y]} ${h.right+o*.5},${_[y]}`} stroke="currentColor" />
        <${w} x=${p(x)} y=${a(v)} r=${o*.8} />
        <${F} lines=${f[$]} x=${h.right+o*.7} y=${_[y]} size=${o} name="end" />
      </g>`})}
  </svg>`}var Vu={draw(t,n){let e=Math.sqrt(2*n/(3*Math.sqrt(3)));for(let r=0;r<6;r+=1){let o=r*Math.PI/3,[i,s]=[e*Math.cos(o),e*Math.sin(o)];r===0?t.moveTo(i,s):t.lineTo(i,s)}t.closePath()}},Yu={circle:[or,1],square:[sa,1.05],triangle:[ca,1.12],diamond:[ia,1.08],hexagon:[Vu,1.05],cross:[ra,1.25],star:[la,1.2],ring:[or,1]},At=[{letter:"K",shape:"circle",fill:"#E69F00",ink:"#1A1A1A"},{letter:"L",shape:"square",fill:"#56B4E9",ink:"#1A1A1A"},{letter:"M",shape:"triangle",fill:"#009E73",ink:"#1A1A1A"},{letter:"N",shape:"diamond",fill:"#F0E442",ink:"#1A1A1A"},{letter:"P",shape:"hexagon",fill:"#0072B2",ink:"#FFFFFF"},{letter:"R",shape:"cross",fill:"#D55E00",ink:"#1A1A1A"},{letter:"S",shape:"star",fill:"#CC79A7",ink:"#1A1A1A"},{letter:"T",shape:"ring",fill:"#1A1A1A",ink:"#FFFFFF"}];function kn(t,n){let[e,r]=Yu[t];return ua(e,Math.PI*(n*r)**2)()}function Mn(t){let{shape:n,fill:e,ink:r,letter:o}=At[t%At.length];return({x:i,y:s,r:a})=>m`<g class=${`strategy-mark ${n}`} transform=${`translate(${i},${s})`}>
    <path d=${kn(n,a)} fill=${e} />
    <text class="mark-letter" text-anchor="middle" dy="0.36em" font-size=${a*1.62} style=${{fill:r}}>${o}</text>
  </g>`}function ya({who:t,keys:n,names:e}){let r=n.at(-1),o=t.of[r].map((l,u)=>({group:l,asked:t.asked[r][u],given:t.given[r][u]})),i=t.strategies.map((l,u)=>({label:at(l),Mark:Mn(u)})),s=(l,u)=>Wn(o.filter(f=>f.group===u),f=>f[l]),a=i.map((l,u)=>u).filter(l=>o.some(({group:u})=>u===l)),c=a.map(l=>b("chart.asks_gives",{name:i[l].label,asked:k(s("asked",l),"whole"),given:k(s("given",l),"whole")}));return{title:`${b("chart.C6")} (${e[r]})`,sentence:b("chart.C6_sentence",{list:c.join("; ")}),draw:l=>ga({...l,people:o,groups:i}),table:{head:[b("chart.strategy"),b("chart.asked_axis"),b("chart.given_axis")],rows:a.map(l=>[i[l].label,k(s("asked",l)),k(s("given",l))])}}}function ar(t,n,e,r,o){let i=t.arms[n[0]].months.map((c,l)=>l+1),s=n.map(c=>({label:e[c],stroke:xn[c],values:t.arms[c].months.map(({readouts:l})=>l[r]??null)})),a=i.map((c,l)=>[k(c),...s.map(({values:u})=>k(u[l],o))]);return{months:i,series:s,table:{head:[b("chart.month"),...s.map(({label:c})=>c)],rows:a}}}function va({scene:t,keys:n,names:e,now:r}){let{months:o,series:i,table:s}=ar(t,n,e,"share","percent"),a=l=>xa(t,l,"granted")/Math.max(1,xa(t,l,"asked")),c=n.map(l=>b("chart.named_value",{name:e[l],value:ht(a(l))}));return{title:b("chart.C2"),sentence:b("chart.C2_sentence",{months:o.length,list:c.join("; ")}),draw:l=>wn({...l,series:i,months:o,unit:"percent",from:0,to:1,now:r,xLabel:b("chart.month")}),table:s}}function xa(t,n,e){return t.arms[n].months.reduce((r,{readouts:o})=>r+(o[e]??0),0)}function ba({helped:t,of:n,groups:e,width:r,height:o,size:i}){let s=n.map((v,w)=>w).sort((v,w)=>n[v]-n[w]||v-w),a=new Map(s.map((v,w)=>[v,w])),c=Math.min(r*.4,Math.max(...e.map(({label:v})=>L(v,i)))+i*1.2),l=b("chart.helped_axis"),u=c+L(l,i)<r,f=W(l,u?r-c:r,i),h=i*(.75+1.15*f.length),p=Math.max(i*5,Math.min(o-h-i*.5,r-c-i)),d=p/n.length,_=Math.max(1,...t.map(([,,v])=>v)),g=e.map(({label:v},w)=>{let N=s.filter(A=>n[A]===w);return{label:v,from:N.length?a.get(N[0]):0,count:N.length}}).filter(({count:v})=>v),$=(v,w)=>h+(v+w/2)*d,y=g.map(({label:v})=>W(v,c-i,i)),x=bn(g.map(({from:v,count:w})=>$(v,w)),y.map(v=>v.length*i*1.2),h,o);return m`<svg class="chart" width=${r} height=${o} viewBox=${`0 0 ${r} ${o}`} aria-hidden="true">
    <${F} lines=${f} x=${u?c:0} y=${h/2-i*.2} size=${i} name="tick" />
    <rect class="ground" x=${c} y=${h} width=${p} height=${p} />
    ${t.map(([v,w,N])=>m`<rect
      key=${`${v}-${w}`}
      class="cell"
      x=${c+a.get(w)*d}
      y=${h+a.get(v)*d}
      width=${Math.max(1,d-.5)}
      height=${Math.max(1,d-.5)}
      fill-opacity=${.25+.75*N/_}
    />`)}
    ${g.map(({label:v,from:w,count:N},A)=>m`<g key=${v}>
      <line class="axis" x1=${c-i*.4} x2=${c+p} y1=${h+w*d} y2=${h+w*d} />
      <line class="axis" x1=${c+w*d} x2=${c+w*d} y1=${h} y2=${h+p} />
      <polyline class="leader" points=${`${c-i*.6},${x[A]} ${c-i*.1},${$(w,N)}`} stroke="currentColor" />
      <${F} lines=${y[A]} x=${c-i*.8} y=${x[A]} size=${i} anchor="end" />
    </g>`)}
    <rect class="frame" x=${c} y=${h} width=${p} height=${p} />
  </svg>`}function wa({who:t,keys:n,names:e}){let r=n.at(-1),o=t.of[r],i=t.helped[r],s=t.strategies.map(f=>({label:at(f)})),a=s.map((f,h)=>h).filter(f=>o.includes(f)),c=(f,h)=>i.filter(([p,d])=>o[p]===f&&o[d]===h).reduce((p,[,,d])=>p+d,0),l=i.reduce((f,[,,h])=>f+h,0),u=a.reduce((f,h)=>f+c(h,h),0);return{title:`${b("chart.C7")} (${e[r]})`,sentence:b("chart.C7_sentence",{all:k(l),within:k(u/Math.max(1,l),"percent")}),draw:f=>ba({...f,helped:i,of:o,groups:s}),table:{head:[b("chart.helper"),...a.map(f=>s[f].label)],rows:a.map(f=>[s[f].label,...a.map(h=>k(c(f,h)))])}}}function ka({arms:t,width:n,height:e,size:r}){let o=t.flatMap(({values:d})=>d),i=G([Math.min(0,...o),Math.max(1e-9,...o)],[0,1]).nice(4),s=i.ticks(4).map(d=>[d,k(d)]),a=Math.max(...s.map(([,d])=>L(d,r)))+r*.8,c=r*1.5,l=(n-a-c*(t.length-1)-r*.3)/t.length,u=L(`${b("chart.least_benefit")} ${b("chart.most_benefit")}`,r)<l,f=t.map(({label:d})=>W(d,l,r,600)),h=Math.max(...f.map(({length:d})=>d))*r*1.15+r*1.6,p={left:a,right:n-r*.3,top:h,bottom:e-r*1.9};return i.range([p.bottom,p.top]),m`<svg class="chart" width=${n} height=${e} viewBox=${`0 0 ${n} ${e}`} aria-hidden="true">
    <${dt} x=${d=>d} y=${i} yTicks=${s} box=${p} size=${r} zero=${0} />
    ${t.map(({key:d,values:_,gini:g},$)=>{let y=a+$*(l+c),x=l/_.length;return m`<g key=${d} class=${`bars bars-${d}`}>
        <${F} lines=${f[$]} x=${y} y=${f[$].length*r*1.15/2} size=${r} name="end" />
        <text class="label" x=${y} y=${h-r*.9} dy="0.35em" font-size=${r}>${b("chart.gini",{value:k(g,"index")})}</text>
        ${_.map((v,w)=>m`<rect
          key=${w}
          x=${y+w*x}
          width=${Math.max(1,x*.78)}
          y=${Math.min(i(v),i(0))}
          height=${Math.max(1,Math.abs(i(v)-i(0)))}
          fill=${xn[d].color}
        />`)}
        <text class="tick" x=${y} y=${e-r*.7} font-size=${r}>${u&&b("chart.least_benefit")}</text>
        <text class="tick" x=${y+l} y=${e-r*.7} text-anchor="end" font-size=${r}>${u&&b("chart.most_benefit")}</text>
      </g>`})}
  </svg>`}function Ma({scene:t,keys:n,names:e}){let r=n.map(i=>({key:i,label:e[i],values:[...t.arms[i].benefits].sort((s,a)=>s-a),gini:t.arms[i].months.at(-1).readouts.gini})),o=r.map(({label:i,gini:s})=>b("chart.named_value",{name:i,value:k(s,"index")}));return{title:b("chart.C4"),sentence:b("chart.C4_sentence",{list:o.join("; ")}),draw:i=>ka({...i,arms:r}),table:{head:[b("chart.place"),...r.map(({label:i})=>i)],rows:r[0].values.map((i,s)=>[k(s+1),...r.map(({values:a})=>k(a[s]))])}}}var Ku=[{key:"alive",unit:"percent",from:0,to:1},{key:"churn",unit:"percent",from:0},{key:"largest",unit:"percent",from:0,to:1},{key:"isolated",unit:"number",from:0}];function Sa({scene:t,keys:n,names:e,now:r}){let o=n.length>1?Object.fromEntries(n.map(c=>[c,c.toUpperCase()])):e,i=Ku.map(({key:c,unit:l,from:u,to:f})=>{let{months:h,series:p}=ar(t,n,o,c,l),d=_=>wn({..._,series:p,months:h,unit:l,from:u,to:f,now:r});return{key:c,unit:l,months:h,series:p,title:b(`chart.${c}`),draw:d}}),{months:s}=i[0],a=(c,l)=>{let u=f=>k(t.arms[f].months.at(-1).readouts[c],l);return n.map(f=>b("chart.named_value",{name:e[f],value:u(f)})).join("; ")};return{title:b("chart.C3"),sentence:b("chart.C3_sentence",{month:s.length,list:a("alive","percent"),alone:a("isolated")}),draw:c=>sr(i,c),table:{head:[b("chart.month"),...i.flatMap(({title:c,series:l})=>l.map(({label:u})=>`${c} ${u}`))],rows:s.map((c,l)=>[k(c),...i.flatMap(({series:u,unit:f})=>u.map(({values:h})=>k(h[l],f)))])}}}var Sn={C1:$a,C2:va,C3:Sa,C4:Ma,C5:Hs,C6:ya,C7:wa},lr=["C1","C5","C6","C7"];function Kt(t){let n=r=>at(t?.difference?.[r]),e=r=>n(r)?b("chart.arm",{letter:r.toUpperCase(),name:n(r)}):r.toUpperCase();return{a:e("a"),b:e("b")}}function Gt(t,{scene:n,who:e,preset:r,only:o=null,now:i=null}){if(!n||lr.includes(t)&&!e)return null;let s=["a","b"].filter(c=>n.arms[c]&&(!o||c===o)),a=n.arms.b?Kt(r):{a:b("chart.alone")};return{id:t,...Sn[t]({scene:n,who:e,keys:s,names:a,now:i})}}var Gu=4.4,Zu=1.2;function Na({values:t,difference:n,low:e,high:r,value:o,border:i,smallest:s,unit:a,measureUnit:c,label:l,names:u,width:f,height:h,size:p}){let d=[...e,...r,0].filter(M=>M!==null),_=G([Math.min(...d),Math.max(...d)],[0,1]).nice(5),g=_.ticks(h<300?3:5).map(M=>[M,et(M,c)]),y={left:Math.max(Gu*p,...g.map(([,M])=>L(M,p)+p*.8)),right:f-p*Zu,top:p*(i===null?1:3),bottom:h-p*2.9};_.range([y.bottom,y.top]);let x=G([t[0],t.at(-1)],[y.left,y.right]),[v,w]=_.domain(),N=[_(Math.min(s,w)),_(Math.max(-s,v))],A=(M,O)=>n[O]!==null,C=na((M,O)=>x(t[O]),(M,O)=>_(e[O]),(M,O)=>_(r[O])).defined(A),I=te((M,O)=>x(t[O]),(M,O)=>_(n[O])).defined(A),T=Qn(t,y.right-y.left,L(k(t.at(-1),a),p)*1.5).map(M=>[M,k(M,a)]),E=t.indexOf(o),S=L(l,p)/2<=f-(y.left+y.right)/2;return m`<svg class="chart" width=${f} height=${h} viewBox=${`0 0 ${f} ${h}`} aria-hidden="true">
    <rect class="small" x=${y.left} width=${y.right-y.left} y=${N[0]} height=${N[1]-N[0]} />
    <${dt} x=${x} y=${_} xTicks=${T} yTicks=${g} box=${y} size=${p} xLabel=${S?l:null} zero=${0} />
    <path class="band" d=${C(t)??""} />
    <path class="line" d=${I(t)??""} stroke="var(--line-1)" />
    ${t.map((M,O)=>n[O]!==null&&m`<circle key=${M} class="point" cx=${x(M)} cy=${_(n[O])} r=${p*.22} />`)}
    ${i!==null&&m`<${Qu} x=${x(i)} text=${b("break.border",{value:k(i,a)})} box=${y} size=${p} />`}
    ${E>=0&&m`<g class="here">
      <line x1=${x(o)} x2=${x(o)} y1=${y.top} y2=${y.bottom} />
      <path d=${`M${x(o)},${y.bottom} l${p*.4},${p*.4} h${p*-.8} z`} />
      ${n[E]!==null&&m`<circle cx=${x(o)} cy=${_(n[E])} r=${p*.45} />`}
    </g>`}
    <${Ta} above=${!0} name=${u.b} edge=${r.map(M=>_(M??0)-y.top)} box=${y} y=${_} size=${p} />
    <${Ta} above=${!1} name=${u.a} edge=${e.map(M=>y.bottom-_(M??0))} box=${y} y=${_} size=${p} />
  </svg>`}function Ta({above:t,name:n,edge:e,box:r,y:o,size:i}){let s=t?o(0)-r.top:r.bottom-o(0),a=p=>W(b("luck.more",{name:p}),(r.right-r.left)*.6,i),c=a(n),l=c.length>2?a(n[0]):c;if(s<(l.length+.4)*i)return null;let u=t?r.top+l.length*i*.6:r.bottom-i*(.2+l.length*.6),[f,h]=e[0]>e.at(-1)?[r.left+i*.6,"start"]:[r.right,"end"];return m`<${F} lines=${l} x=${f} y=${u} size=${i} anchor=${h} name="tick" halo=${!0} />`}function Qu({x:t,text:n,box:e,size:r}){let o=L(n,r,600)+r,i=t+o>e.right?-1:1;return m`<g class="flag">
    <line x1=${t} x2=${t} y1=${r*.4} y2=${e.bottom} />
    <rect x=${i>0?t:t-o} y=${r*.4} width=${o} height=${r*1.7} />
    <text x=${t+i*o/2} y=${r*1.25} dy="0.35em" text-anchor="middle" font-size=${r}>${n}</text>
  </g>`}function Zt({draw:t,label:n}){let e=Z(null),[r,o]=Y(null);return xe(()=>{let i=()=>{let{width:a,height:c}=e.current.getBoundingClientRect(),l=parseFloat(getComputedStyle(e.current).fontSize);o(u=>u&&u.width===a&&u.height===c&&u.size===l?u:{width:a,height:c,size:l})};i();let s=new ResizeObserver(i);return s.observe(e.current),()=>s.disconnect()},[]),m`<div class="chart-box" ref=${e} role="img" aria-label=${n}>
    ${r&&r.width>0&&t({width:Math.floor(r.width),height:Math.floor(r.height),size:r.size})}
  </div>`}function cr({chart:t}){return m`<figure class="figure" data-chart=${t.id}>
    <figcaption><h3>${t.title}</h3><p>${t.sentence}</p></figcaption>
    <${Zt} draw=${t.draw} label=${`${t.title}. ${t.sentence}`} />
    <${ne} table=${t.table} title=${t.title} />
  </figure>`}function ne({table:t,title:n}){return m`<details class="twin">
    <summary>${b("chart.table")}</summary>
    <div class="twin-scroll" tabindex="0" role="region" aria-label=${n}>
      <table>
        <caption class="hidden">${n}</caption>
        <thead><tr>${t.head.map(e=>m`<th key=${e} scope="col">${e}</th>`)}</tr></thead>
        <tbody>
          ${t.rows.map(([e,...r])=>m`<tr key=${e}><th scope="row">${e}</th>${r.map((o,i)=>m`<td key=${i}>${o}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}function ur({t,both:n,preset:e}){return e?.assertion?t("claim.is",{text:n(e.assertion)}):n(e?.question)}function fr({page:t,job:n,words:e,known:r,start:o}){let{t:i,number:s,driver:a}=t,{state:c="none",done:l=0,total:u=0}=n??{},f=i(`${e}.progress`,{done:s(l,"whole"),total:s(u,"whole")});return c==="running"?m`<div class="job">
      <progress max=${u||1} value=${l} aria-label=${f}></progress>
      <span>${f}</span>
      ${a&&m`<button type="button" onClick=${()=>t.send("cancel")}>${i("job.cancel")}</button>`}
    </div>`:m`<div class="job">
    ${(c==="canceled"||c==="failed")&&m`<span role="status">${i(c==="failed"?"job.failed":"job.canceled",{progress:f})}</span>`}
    ${a&&!r&&m`<button type="button" class="primary" onClick=${o}>${i(`${e}.start`)}</button>`}
  </div>`}var Ju={play:"M7 4.5v15l12.5-7.5z",pause:"M6.5 5h4v14h-4zM13.5 5h4v14h-4z",step:"M5 5v14l10-7zM16.5 5h3v14h-3z",month:"M3 5v14l8-7zM11 5v14l8-7zM19.5 5h2.5v14h-2.5z",reset:"M12 5V1.5L6.5 6 12 10.5V7.2a5.3 5.3 0 1 1-5.3 5.6H4.5A7.5 7.5 0 1 0 12 5z",dice:"M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z",next:"M8.5 4 16.5 12l-8 8-2-2 6-6-6-6z",check:"M9.5 18.5 3.5 12.5l2-2 4 4 9-9 2 2z",close:"M6 4 12 10l6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z",home:"M12 3 2.5 11H5v9h5v-6h4v6h5v-9h2.5z",dark:"M3 4h18v16H3z"};function _t({name:t}){return m`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${Ju[t]} fill-rule="evenodd" />
  </svg>`}function Q({page:t}){let n=Aa(t.state.screen);return!t.driver||!n?null:m`<button
    type="button"
    class="primary next"
    disabled=${Tn.has(n)&&!t.predicted}
    onClick=${()=>t.send("go",{screen:n})}
  >
    <span>${t.t("nav.on",{screen:t.t(`nav.${n}`)})}</span><${_t} name="next" />
  </button>`}function zu({breaking:t,preset:n,value:e,t:r,both:o}){let{unit:i,name:s}=n.breaking,{unit:a,smallest:c}=n.outcome,{values:l,difference:u,low:f,high:h,share:p=[],border:d}=t,_=Kt(n);return{draw:g=>Na({...g,values:l,difference:u,low:f,high:h,value:e,border:d,smallest:Math.abs(c),unit:i,measureUnit:a,label:o(s),names:_}),table:{head:[o(s),r("luck.difference"),r("break.low"),r("break.high"),r("break.holds")],rows:l.map((g,$)=>[k(g,i),et(u[$],a),et(f[$],a),et(h[$],a),k(p[$]??null,"percent")])}}}function tf({page:t,values:n,value:e,change:r}){let{both:o,preset:i,driver:s}=t,{unit:a,name:c}=i.breaking;return m`<label class="one-slider">
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
  </label>`}function nf(t,n){return t.reduce((e,r)=>Math.abs(r-n)<Math.abs(e-n)?r:e,t[0])}function Ca({page:t}){let{t:n,both:e,preset:r,breaking:o,state:i}=t,s=i.values??[],a=i.breaking?.value??r?.breaking.stands??s[0],[c,l]=Y(a);if(ut(()=>l(a),[a]),!r)return m`<h1 tabindex="-1">${n("break.title")}</h1>`;let u=nf(s,c??s[0]),f=$=>{l($),t.send("break_at",{value:$})},{unit:h}=r.breaking,p=s.indexOf(u),_=o&&o.difference[p]!==null?n("break.here",{value:k(u,h),difference:Hi(o.difference[p],r.outcome.unit)}):n("break.here_unknown",{value:k(u,h)}),g=o&&zu({breaking:o,preset:r,value:u,t:n,both:e});return m`
    <div class="question">
      <h1 tabindex="-1">${n("break.title")}</h1>
      <p class="lead">${ur(t)} ${n("break.lead")}</p>
      ${o?.sentence&&m`<p class="verdict">${e(o.sentence)}</p>`}
    </div>
    <div class="breaking">
      <${tf} page=${t} values=${s} value=${u} change=${f} />
      <p role="status" class="said">${_}</p>
      ${g&&m`<figure class="figure" data-chart="break">
        <figcaption><h2>${n(`break.chart_${r.outcome.unit}`)}</h2><p class="aside">${n("break.band")} ${n("luck.small")}</p></figcaption>
        <${Zt} draw=${g.draw} label=${`${n(`break.chart_${r.outcome.unit}`)}. ${e(o.sentence)} ${_}`} />
        <${ne} table=${g.table} title=${n(`break.chart_${r.outcome.unit}`)} />
      </figure>`}
      ${!g&&m`<p class="empty">${n("break.empty")}</p>`}
    </div>
    <div class="transport">
      <${fr} page=${t} job=${i.breaking} words="break" known=${!!o?.sentence} start=${()=>t.send("break_scan")} />
      <${Q} page=${t} />
    </div>
  `}var hr=new WeakMap,Qt=(t,n)=>t<n?`${t}-${n}`:`${n}-${t}`,ef=new Set(["ask","unable","offer","pass","introduce","speak_up"]),rf=new Set(["ask","offer"]);function Ea(t,n,e){if(!t||n<=0)return 0;let{acts:r,beats:o}=t;if(n>=e)return r.length;if(!o)return Math.min(r.length,r.length>=e?n:Math.round(n/e*r.length));let i=0;for(;i<o.length&&o[i]<=n;)i+=1;return i}function Ra(t,n,e){let r=t;for(let[o,i,s]of n)o!=="form"&&o!=="end"||(r===t&&(r=new Map(t)),o==="form"?r.set(Qt(i,s),{i,j:s,since:e,used:e,strong:!1}):r.delete(Qt(i,s)));return r}function of(t,{acts:n,strong:e=[]},r){let o=Ra(t,n,r),i=new Set(n.filter(([a,,,c])=>rf.has(a)&&c).map(([,a,c])=>Qt(a,c))),s=new Set(e.map(([a,c])=>Qt(a,c)));return new Map([...o].map(([a,c])=>[a,{...c,used:i.has(a)?r:c.used,strong:s.has(a)}]))}function Oa(t){if(hr.has(t))return hr.get(t).months;let n=new Set((t.strong??[]).map(([o,i])=>Qt(o,i))),e=t.ties.map(([o,i])=>[Qt(o,i),{i:o,j:i,since:-1,used:0,strong:n.has(Qt(o,i))}]),r=[new Map(e)];return t.months.forEach((o,i)=>r.push(of(r[i],o,i))),hr.set(t,{months:r,latest:{}}),r}function sf(t,n,e){let r=Oa(t),{latest:o}=hr.get(t),i=t.months[n].acts.slice(0,e).filter(([a])=>a==="form"||a==="end"),s=`${n}:${i.length}`;return o.name!==s&&Object.assign(o,{name:s,ties:Ra(r[n],i,n)}),o.ties}function pr(t,{month:n,step:e,steps:r},o){let i=Oa(t),s=Math.min(n,i.length-1),a=Ea(t.months[s],e,r);if(a===0){let f=s>0?[...i[s-1]].filter(([h])=>!i[s].has(h)):[];return{ties:i[s],gone:new Map(f),marks:[],month:s-1}}let c=sf(t,s,a),l=[...i[s]].filter(([f])=>!c.has(f)),u=[];for(let f=a-1;f>=0&&u.length<o;f-=1){let h=t.months[s].acts[f];ef.has(h[0])&&h[2]>=0&&u.unshift({key:`${s}:${f}`,act:h})}return{ties:c,gone:new Map(l),marks:u,month:s}}function Pa(t,{month:n,step:e,steps:r}){let o=t.months[n],i=Ea(o,e,r);return i>0?o.acts[i-1]:null}function mr(t,n){return(n>0?t.months[Math.min(n,t.months.length)-1]?.readouts:t.start?.readouts)??{}}var La=new Set(["ask","speak_up","project"]),af=new Set([...La,"unable","alone","offer","form","end","introduce","pass","tell","task"]);function lf(t,n){let[e,r,o,i,s]=t;if(!af.has(e))return"";let a=La.has(e)?`act.${e}.${i?"yes":"no"}`:`act.${e}`;return b(a,{i:n(r),j:n(o),k:n(s)})}function cf(t,n,e){if(e===0)return b("caption.start");let r=n.map(i=>{let{asked:s,granted:a}=mr(t.arms[i],e);return K("caption.fulfilled",s??0,{granted:a??0})}),o=r.length===1?r[0]:b("caption.two",{a:r[0],b:r[1]});return b("caption.month",{month:e,text:o})}function Ct({page:t,arms:n}){let{scene:e,state:r}=t,{transport:o}=r,i=cf(e,n,o.month),a=(o.playing&&o.speed>2?[]:n.map(l=>Pa(e.arms[l],o))).map(l=>l?lf(l,t.nameOf):""),c=!o.playing&&a.some(Boolean);return m`<div class="captions">
    <div role="log" aria-live="polite" aria-label=${b("caption.label")}><p key=${o.month}>${i}</p></div>
    <div class="acts" role=${c?"status":void 0} aria-hidden=${c?void 0:"true"}>
      ${a.map((l,u)=>n.length>1?m`<p>${l&&m`<b>${n[u].toUpperCase()}</b> ${l}`}</p>`:m`<p>${l}</p>`)}
    </div>
  </div>`}function dr(t){let[n,e]=Y([0,0]);return xe(()=>{let r=t.current,o=()=>e(s=>{let a=[Math.floor(r.clientWidth),Math.floor(r.clientHeight)];return s[0]===a[0]&&s[1]===a[1]?s:a});o();let i=new ResizeObserver(o);return i.observe(r),()=>i.disconnect()},[]),n}var Ao={share:"percent",imbalance:"percent",gini:"number",strong:"whole",ties:"whole",isolated:"whole"};function Co(t){return t?.outcome?.readout??"share"}function qa(t,n){return Math.round(Math.abs(t)*(Ao[n]==="whole"?1:100))}function uf(t,n){return Ao[n]==="percent"?K("difference.points",qa(t,n)):qe(Math.abs(t),Ao[n],2)}function Ia(t,n,e){return t.arms.a.months.slice(0,e).map((r,o)=>{let[i,s]=[r.readouts[n],t.arms.b.months[o].readouts[n]];return i===null||s===null||i===void 0||s===void 0?null:s-i})}function Da({page:t}){let{scene:n,state:e,preset:r}=t,o=Z(null),[i,s]=dr(o),a=Co(r),c=Ia(n,a,e.transport.month),l=Ia(n,a,n.months),u=Fe(l,_=>Math.abs(_??0))||1,f=c.at(-1)??null,h=f===null?"none":qa(f,a)===0?"same":f>0?"more":"less",p=b(`difference.${h}`,{readout:b(`readout.${a}`),by:f===null?"":uf(f,a),month:e.transport.month}),d=i/n.months;return m`<section class="difference" aria-label=${b("difference.title")}>
    <p>${p}</p>
    <div class="strip">
      <div class="bars" ref=${o}>
      ${i>0&&m`<svg width=${i} height=${s} viewBox=${`0 0 ${i} ${s}`} aria-hidden="true">
        ${c.map((_,g)=>{let $=Math.abs(_??0)/u*(s/2-2);return m`<rect
            key=${g}
            class=${_>0?"more":"less"}
            x=${g*d+d*.12}
            width=${d*.76}
            y=${_>0?s/2-$:s/2}
            height=${$}
          />`})}
        <line x1="0" x2=${i} y1=${s/2} y2=${s/2} />
      </svg>`}
      </div>
      <div class="sides"><span>${b("difference.b_more")}</span><span>${b("difference.a_more")}</span></div>
    </div>
  </section>`}var Fa=t=>ht(t.same_requests);var ff={granted:"M-4.5,0.5 L-1.5,3.5 L4.5,-3.5",refused:"M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5",unable:"M-3.8,0 L3.8,0",offered:"M-4.5,0 L4.5,0 M0,-4.5 L0,4.5",passed:"M-4.5,0 L4,0 M0.5,-3.5 L4,0 L0.5,3.5",introduced:"M-4,0 A2,2 0 1 1 0,0 A2,2 0 1 1 -4,0 M0,0 A2,2 0 1 0 4,0 A2,2 0 1 0 0,0",spoken:"M0,-4.5 L0,1 M0,4 L0,4.4"},hf={unable:"unable",offer:"offered",pass:"passed",introduce:"introduced",speak_up:"spoken"};function Eo([t,,,n]){return t==="ask"?n?"granted":"refused":hf[t]}function ee({sign:t,radius:n}){return m`<g class=${`badge ${t}`}>
    <circle r=${n} />
    <path d=${ff[t]} transform=${`scale(${n*.62/4.5})`} />
  </g>`}function Ro([,t,n],e,r){let[o,i]=[e[t],e[n]],s=Math.hypot(i.x-o.x,i.y-o.y)||1,[a,c]=[(i.x-o.x)/s,(i.y-o.y)/s],l=Math.min(r,s/2),u=Math.max(8,r*.62),f=l+Math.min(u,s/2-l);return{from:o,start:{x:o.x+a*l,y:o.y+c*l},end:{x:i.x-a*l,y:i.y-c*l},at:{x:i.x-a*f,y:i.y-c*f},badge:u}}function ja({act:t,places:n,radius:e,old:r}){let{from:o,start:i,end:s}=Ro(t,n,e),a=n[t[4]];return m`<g class=${`mark ${Eo(t)} ${r?"old":"new"}`}>
    ${a&&m`<line class="about" x1=${o.x} y1=${o.y} x2=${a.x} y2=${a.y} />`}
    <line class="reach" x1=${i.x} y1=${i.y} x2=${s.x} y2=${s.y} />
  </g>`}function Ba({act:t,places:n,radius:e,old:r}){let{from:o,at:i,badge:s}=Ro(t,n,e),a=Eo(t);return m`<g class=${`mark ${a} ${r?"old":"new"}`}>
    <circle class="halo" cx=${o.x} cy=${o.y} r=${e+5} />
    <g class="arrived" transform=${`translate(${i.x},${i.y})`}><${ee} sign=${a} radius=${s} /></g>
  </g>`}function Ha({act:t,places:n,radius:e}){let{start:r,end:o,badge:i}=Ro(t,n,e),s=Eo(t),a={"--x0":`${r.x}px`,"--y0":`${r.y}px`,"--x1":`${o.x}px`,"--y1":`${o.y}px`,"--wide":`${i*1.3}px`};return m`<div class=${`pulses-of ${s}`} style=${a}>
    <i class="pulse there"></i>
    ${s==="granted"&&m`<i class="pulse back"></i>`}
  </div>`}var pf=["weak","strong","born","gone"],mf=["granted","refused","unable","offered"];function _r({page:t}){return m`<ul class="legend" aria-label=${t.t("legend.label")}>
    ${mf.map(n=>m`<li key=${n}>
        <svg viewBox="-12 -12 24 24" aria-hidden="true"><${ee} sign=${n} radius=${10} /></svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
    ${pf.map(n=>m`<li key=${n}>
        <svg viewBox="0 0 40 24" class="line" aria-hidden="true">
          <line class=${`tie still ${n}`} x1="2" y1="12" x2="38" y2="12" pathLength="1" />
        </svg>
        ${t.t(`legend.${n}`)}
      </li>`)}
  </ul>`}function ot({page:t,title:n}){return m`<div class="loading">
    <h1 tabindex="-1">${n}</h1>
    <p role="status">${t.t(t.preset?"loading.scene":"loading.world")}</p>
  </div>`}function df(t){let n=+this._x.call(null,t),e=+this._y.call(null,t);return Wa(this.cover(n,e),n,e,t)}function Wa(t,n,e,r){if(isNaN(n)||isNaN(e))return t;var o,i=t._root,s={data:r},a=t._x0,c=t._y0,l=t._x1,u=t._y1,f,h,p,d,_,g,$,y;if(!i)return t._root=s,t;for(;i.length;)if((_=n>=(f=(a+l)/2))?a=f:l=f,(g=e>=(h=(c+u)/2))?c=h:u=h,o=i,!(i=i[$=g<<1|_]))return o[$]=s,t;if(p=+t._x.call(null,i.data),d=+t._y.call(null,i.data),n===p&&e===d)return s.next=i,o?o[$]=s:t._root=s,t;do o=o?o[$]=new Array(4):t._root=new Array(4),(_=n>=(f=(a+l)/2))?a=f:l=f,(g=e>=(h=(c+u)/2))?c=h:u=h;while(($=g<<1|_)===(y=(d>=h)<<1|p>=f));return o[y]=i,o[$]=s,t}function _f(t){Array.isArray(t)||(t=Array.from(t));let n=t.length,e=new Float64Array(n),r=new Float64Array(n),o=1/0,i=o,s=-o,a=s;for(let c=0,l,u,f;c<n;++c){if(isNaN(u=+this._x.call(null,l=t[c]))||isNaN(f=+this._y.call(null,l))){e[c]=NaN;continue}e[c]=u,r[c]=f,u<o&&(o=u),u>s&&(s=u),f<i&&(i=f),f>a&&(a=f)}if(o>s||i>a)return this;this.cover(o,i).cover(s,a);for(let c=0;c<n;++c)Wa(this,e[c],r[c],t[c]);return this}function $f(t,n){if(isNaN(t=+t)||isNaN(n=+n))return this;var e=this._x0,r=this._y0,o=this._x1,i=this._y1;if(isNaN(e))o=(e=Math.floor(t))+1,i=(r=Math.floor(n))+1;else{for(var s=o-e||1,a=this._root,c,l;e>t||t>=o||r>n||n>=i;)switch(l=(n<r)<<1|t<e,c=new Array(4),c[l]=a,a=c,s*=2,l){case 0:o=e+s,i=r+s;break;case 1:e=o-s,i=r+s;break;case 2:o=e+s,r=i-s;break;case 3:e=o-s,r=i-s;break}this._root&&this._root.length&&(this._root=a)}return this._x0=e,this._y0=r,this._x1=o,this._y1=i,this}function gf(){var t=[];return this.visit(function(n){if(!n.length)do t.push(n.data);while(n=n.next)}),t}function yf(t){return arguments.length?this.cover(+t[0][0],+t[0][1]).cover(+t[1][0],+t[1][1]):isNaN(this._x0)?void 0:[[this._x0,this._y0],[this._x1,this._y1]]}function J(t,n,e,r,o){this.node=t,this.x0=n,this.y0=e,this.x1=r,this.y1=o}function xf(t,n,e){var r,o=this._x0,i=this._y0,s,a,c,l,u=this._x1,f=this._y1,h=[],p=this._root,d,_;for(p&&h.push(new J(p,o,i,u,f)),e==null?e=1/0:(o=t-e,i=n-e,u=t+e,f=n+e,e*=e);d=h.pop();)if(!(!(p=d.node)||(s=d.x0)>u||(a=d.y0)>f||(c=d.x1)<o||(l=d.y1)<i))if(p.length){var g=(s+c)/2,$=(a+l)/2;h.push(new J(p[3],g,$,c,l),new J(p[2],s,$,g,l),new J(p[1],g,a,c,$),new J(p[0],s,a,g,$)),(_=(n>=$)<<1|t>=g)&&(d=h[h.length-1],h[h.length-1]=h[h.length-1-_],h[h.length-1-_]=d)}else{var y=t-+this._x.call(null,p.data),x=n-+this._y.call(null,p.data),v=y*y+x*x;if(v<e){var w=Math.sqrt(e=v);o=t-w,i=n-w,u=t+w,f=n+w,r=p.data}}return r}function vf(t){if(isNaN(u=+this._x.call(null,t))||isNaN(f=+this._y.call(null,t)))return this;var n,e=this._root,r,o,i,s=this._x0,a=this._y0,c=this._x1,l=this._y1,u,f,h,p,d,_,g,$;if(!e)return this;if(e.length)for(;;){if((d=u>=(h=(s+c)/2))?s=h:c=h,(_=f>=(p=(a+l)/2))?a=p:l=p,n=e,!(e=e[g=_<<1|d]))return this;if(!e.length)break;(n[g+1&3]||n[g+2&3]||n[g+3&3])&&(r=n,$=g)}for(;e.data!==t;)if(o=e,!(e=e.next))return this;return(i=e.next)&&delete e.next,o?(i?o.next=i:delete o.next,this):n?(i?n[g]=i:delete n[g],(e=n[0]||n[1]||n[2]||n[3])&&e===(n[3]||n[2]||n[1]||n[0])&&!e.length&&(r?r[$]=e:this._root=e),this):(this._root=i,this)}function bf(t){for(var n=0,e=t.length;n<e;++n)this.remove(t[n]);return this}function wf(){return this._root}function kf(){var t=0;return this.visit(function(n){if(!n.length)do++t;while(n=n.next)}),t}function Mf(t){var n=[],e,r=this._root,o,i,s,a,c;for(r&&n.push(new J(r,this._x0,this._y0,this._x1,this._y1));e=n.pop();)if(!t(r=e.node,i=e.x0,s=e.y0,a=e.x1,c=e.y1)&&r.length){var l=(i+a)/2,u=(s+c)/2;(o=r[3])&&n.push(new J(o,l,u,a,c)),(o=r[2])&&n.push(new J(o,i,u,l,c)),(o=r[1])&&n.push(new J(o,l,s,a,u)),(o=r[0])&&n.push(new J(o,i,s,l,u))}return this}function Sf(t){var n=[],e=[],r;for(this._root&&n.push(new J(this._root,this._x0,this._y0,this._x1,this._y1));r=n.pop();){var o=r.node;if(o.length){var i,s=r.x0,a=r.y0,c=r.x1,l=r.y1,u=(s+c)/2,f=(a+l)/2;(i=o[0])&&n.push(new J(i,s,a,u,f)),(i=o[1])&&n.push(new J(i,u,a,c,f)),(i=o[2])&&n.push(new J(i,s,f,u,l)),(i=o[3])&&n.push(new J(i,u,f,c,l))}e.push(r)}for(;r=e.pop();)t(r.node,r.x0,r.y0,r.x1,r.y1);return this}function Tf(t){return t[0]}function Nf(t){return arguments.length?(this._x=t,this):this._x}function Af(t){return t[1]}function Cf(t){return arguments.length?(this._y=t,this):this._y}function Oo(t,n,e){var r=new Po(n??Tf,e??Af,NaN,NaN,NaN,NaN);return t==null?r:r.addAll(t)}function Po(t,n,e,r,o,i){this._x=t,this._y=n,this._x0=e,this._y0=r,this._x1=o,this._y1=i,this._root=void 0}function Ua(t){for(var n={data:t.data},e=n;t=t.next;)e=e.next={data:t.data};return n}var z=Oo.prototype=Po.prototype;z.copy=function(){var t=new Po(this._x,this._y,this._x0,this._y0,this._x1,this._y1),n=this._root,e,r;if(!n)return t;if(!n.length)return t._root=Ua(n),t;for(e=[{source:n,target:t._root=new Array(4)}];n=e.pop();)for(var o=0;o<4;++o)(r=n.source[o])&&(r.length?e.push({source:r,target:n.target[o]=new Array(4)}):n.target[o]=Ua(r));return t};z.add=df;z.addAll=_f;z.cover=$f;z.data=gf;z.extent=yf;z.find=xf;z.remove=vf;z.removeAll=bf;z.root=wf;z.size=kf;z.visit=Mf;z.visitAfter=Sf;z.x=Nf;z.y=Cf;var Ef={value:()=>{}};function Lo(){for(var t=0,n=arguments.length,e={},r;t<n;++t){if(!(r=arguments[t]+"")||r in e||/[\s.]/.test(r))throw new Error("illegal type: "+r);e[r]=[]}return new $r(e)}function $r(t){this._=t}function Rf(t,n){return t.trim().split(/^|\s+/).map(function(e){var r="",o=e.indexOf(".");if(o>=0&&(r=e.slice(o+1),e=e.slice(0,o)),e&&!n.hasOwnProperty(e))throw new Error("unknown type: "+e);return{type:e,name:r}})}$r.prototype=Lo.prototype={constructor:$r,on:function(t,n){var e=this._,r=Rf(t+"",e),o,i=-1,s=r.length;if(arguments.length<2){for(;++i<s;)if((o=(t=r[i]).type)&&(o=Of(e[o],t.name)))return o;return}if(n!=null&&typeof n!="function")throw new Error("invalid callback: "+n);for(;++i<s;)if(o=(t=r[i]).type)e[o]=Xa(e[o],t.name,n);else if(n==null)for(o in e)e[o]=Xa(e[o],t.name,null);return this},copy:function(){var t={},n=this._;for(var e in n)t[e]=n[e].slice();return new $r(t)},call:function(t,n){if((o=arguments.length-2)>0)for(var e=new Array(o),r=0,o,i;r<o;++r)e[r]=arguments[r+2];if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(i=this._[t],r=0,o=i.length;r<o;++r)i[r].value.apply(n,e)},apply:function(t,n,e){if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(var r=this._[t],o=0,i=r.length;o<i;++o)r[o].value.apply(n,e)}};function Of(t,n){for(var e=0,r=t.length,o;e<r;++e)if((o=t[e]).name===n)return o.value}function Xa(t,n,e){for(var r=0,o=t.length;r<o;++r)if(t[r].name===n){t[r]=Ef,t=t.slice(0,r).concat(t.slice(r+1));break}return e!=null&&t.push({name:n,value:e}),t}var Nn=0,oe=0,re=0,Ya=1e3,gr,ie,yr=0,Jt=0,xr=0,se=typeof performance=="object"&&performance.now?performance:Date,Ka=typeof window=="object"&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(t){setTimeout(t,17)};function Ga(){return Jt||(Ka(Pf),Jt=se.now()+xr)}function Pf(){Jt=0}function Io(){this._call=this._time=this._next=null}Io.prototype=Do.prototype={constructor:Io,restart:function(t,n,e){if(typeof t!="function")throw new TypeError("callback is not a function");e=(e==null?Ga():+e)+(n==null?0:+n),!this._next&&ie!==this&&(ie?ie._next=this:gr=this,ie=this),this._call=t,this._time=e,qo()},stop:function(){this._call&&(this._call=null,this._time=1/0,qo())}};function Do(t,n,e){var r=new Io;return r.restart(t,n,e),r}function Lf(){Ga(),++Nn;for(var t=gr,n;t;)(n=Jt-t._time)>=0&&t._call.call(void 0,n),t=t._next;--Nn}function Va(){Jt=(yr=se.now())+xr,Nn=oe=0;try{Lf()}finally{Nn=0,qf(),Jt=0}}function If(){var t=se.now(),n=t-yr;n>Ya&&(xr-=n,yr=t)}function qf(){for(var t,n=gr,e,r=1/0;n;)n._call?(r>n._time&&(r=n._time),t=n,n=n._next):(e=n._next,n._next=null,n=t?t._next=e:gr=e);ie=t,qo(r)}function qo(t){if(!Nn){oe&&(oe=clearTimeout(oe));var n=t-Jt;n>24?(t<1/0&&(oe=setTimeout(Va,Math.ceil(t-se.now()-xr)+1)),re&&(re=clearInterval(re))):(re||(yr=se.now(),re=setInterval(If,Ya)),Nn=1,Ka(Va))}}function $t(t){return function(){return t}}function Za(t){return(t()-.5)*1e-6}function Df(t){return t.x+t.vx}function Ff(t){return t.y+t.vy}function Ja(t){var n,e,r,o=1,i=1;typeof t!="function"&&(t=$t(t==null?1:+t));function s(){for(var l,u=n.length,f,h,p,d,_,g,$=0;$<i;++$)for(f=Oo(n,Df,Ff).visitAfter(a),l=0;l<u;++l)h=n[l],_=e[h.index],g=_*_,p=h.x+h.vx,d=h.y+h.vy,f.visit(y);function y(x,v,w,N,A){var C=x.data,I=x.r,T=_+I;if(C){if(C.index>h.index){var E=p-C.x-C.vx,S=d-C.y-C.vy,M=E*E+S*S;M<T*T&&(E===0&&(E=Za(r),M+=E*E),S===0&&(S=Za(r),M+=S*S),M=(T-(M=Math.sqrt(M)))/M*o,h.vx+=(E*=M)*(T=(I*=I)/(g+I)),h.vy+=(S*=M)*T,C.vx-=E*(T=1-T),C.vy-=S*T)}return}return v>p+T||N<p-T||w>d+T||A<d-T}}function a(l){if(l.data)return l.r=e[l.data.index];for(var u=l.r=0;u<4;++u)l[u]&&l[u].r>l.r&&(l.r=l[u].r)}function c(){if(n){var l,u=n.length,f;for(e=new Array(u),l=0;l<u;++l)f=n[l],e[f.index]=+t(f,l,n)}}return s.initialize=function(l,u){n=l,r=u,c()},s.iterations=function(l){return arguments.length?(i=+l,s):i},s.strength=function(l){return arguments.length?(o=+l,s):o},s.radius=function(l){return arguments.length?(t=typeof l=="function"?l:$t(+l),c(),s):t},s}var jf=1664525,Bf=1013904223,Qa=4294967296;function Hf(){let t=1;return()=>(t=(jf*t+Bf)%Qa)/Qa}var Uf=10,Wf=Math.PI*(3-Math.sqrt(5));function za(t){var n,e=1,r=.001,o=1-Math.pow(r,1/300),i=0,s=.6,a=new Map,c=Do(f),l=Lo("tick","end"),u=Hf();t==null&&(t=[]);function f(){h(),l.call("tick",n),e<r&&(c.stop(),l.call("end",n))}function h(_){var g,$=t.length,y;_===void 0&&(_=1);for(var x=0;x<_;++x)for(e+=(i-e)*o,a.forEach(function(v){v(e)}),g=0;g<$;++g)y=t[g],y.fx==null?y.x+=y.vx*=s:(y.x=y.fx,y.vx=0),y.fy==null?y.y+=y.vy*=s:(y.y=y.fy,y.vy=0);return n}function p(){for(var _=0,g=t.length,$;_<g;++_){if($=t[_],$.index=_,$.fx!=null&&($.x=$.fx),$.fy!=null&&($.y=$.fy),isNaN($.x)||isNaN($.y)){var y=Uf*Math.sqrt(.5+_),x=_*Wf;$.x=y*Math.cos(x),$.y=y*Math.sin(x)}(isNaN($.vx)||isNaN($.vy))&&($.vx=$.vy=0)}}function d(_){return _.initialize&&_.initialize(t,u),_}return p(),n={tick:h,restart:function(){return c.restart(f),n},stop:function(){return c.stop(),n},nodes:function(_){return arguments.length?(t=_,p(),a.forEach(d),n):t},alpha:function(_){return arguments.length?(e=+_,n):e},alphaMin:function(_){return arguments.length?(r=+_,n):r},alphaDecay:function(_){return arguments.length?(o=+_,n):+o},alphaTarget:function(_){return arguments.length?(i=+_,n):i},velocityDecay:function(_){return arguments.length?(s=1-_,n):1-s},randomSource:function(_){return arguments.length?(u=_,a.forEach(d),n):u},force:function(_,g){return arguments.length>1?(g==null?a.delete(_):a.set(_,d(g)),n):a.get(_)},find:function(_,g,$){var y=0,x=t.length,v,w,N,A,C;for($==null?$=1/0:$*=$,y=0;y<x;++y)A=t[y],v=_-A.x,w=g-A.y,N=v*v+w*w,N<$&&(C=A,$=N);return C},on:function(_,g){return arguments.length>1?(l.on(_,g),n):l.on(_)}}}function tl(t){var n=$t(.1),e,r,o;typeof t!="function"&&(t=$t(t==null?0:+t));function i(a){for(var c=0,l=e.length,u;c<l;++c)u=e[c],u.vx+=(o[c]-u.x)*r[c]*a}function s(){if(e){var a,c=e.length;for(r=new Array(c),o=new Array(c),a=0;a<c;++a)r[a]=isNaN(o[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return i.initialize=function(a){e=a,s()},i.strength=function(a){return arguments.length?(n=typeof a=="function"?a:$t(+a),s(),i):n},i.x=function(a){return arguments.length?(t=typeof a=="function"?a:$t(+a),s(),i):t},i}function nl(t){var n=$t(.1),e,r,o;typeof t!="function"&&(t=$t(t==null?0:+t));function i(a){for(var c=0,l=e.length,u;c<l;++c)u=e[c],u.vy+=(o[c]-u.y)*r[c]*a}function s(){if(e){var a,c=e.length;for(r=new Array(c),o=new Array(c),a=0;a<c;++a)r[a]=isNaN(o[a]=+t(e[a],a,e))?0:+n(e[a],a,e)}}return i.initialize=function(a){e=a,s()},i.strength=function(a){return arguments.length?(n=typeof a=="function"?a:$t(+a),s(),i):n},i.y=function(a){return arguments.length?(t=typeof a=="function"?a:$t(+a),s(),i):t},i}var Xf=.15,Vf=26,Yf=7,Kf=60,Gf=1.75;function el(t,n,e){let r=Math.sqrt(Xf*n*e/(Math.PI*Math.max(t,1)));return Math.max(Yf,Math.min(Vf,r))}function rl(t,n,e,r){let o=r*Gf+3,i=l=>o+l*(n-2*o),s=l=>o+l*(e-2*o),a=t.map(({x:l,y:u})=>({x:i(l),y:s(u),home:[i(l),s(u)]}));za(a).force("home-x",tl(l=>l.home[0]).strength(.2)).force("home-y",nl(l=>l.home[1]).strength(.2)).force("apart",Ja(r+3).iterations(3)).stop().tick(Kf);let c=(l,u)=>Math.max(o,Math.min(u-o,l));return a.map(({x:l,y:u})=>({x:c(l,n),y:c(u,e)}))}var Zf=3,Qf=12,Jf=22,zf=[1,2,3,5,8,12],th=[900,900,700,500,400,300],nh=4;function eh(t,n){return t.map(({i:e,j:r})=>[n[e],n[r]]).map(([e,r])=>`M${e.x.toFixed(1)},${e.y.toFixed(1)}L${r.x.toFixed(1)},${r.y.toFixed(1)}`).join("")}var il=(t,n)=>t.since>=0&&t.since===n;function ol({kind:t,tie:n,places:e}){let[r,o]=[e[n.i],e[n.j]];return m`<line class=${`tie ${t}`} x1=${r.x} y1=${r.y} x2=${o.x} y2=${o.y} pathLength="1" />`}function rh({ties:t,month:n},e){let r={pale:[],weak:[],strong:[]};for(let o of t.values())il(o,n)||(o.strong?r.strong.push(o):r[n-o.used>=Zf?"pale":"weak"].push(o));return m`<g class="ties">
    ${Object.entries(r).map(([o,i])=>m`<path key=${o} class=${`tie ${o}`} d=${eh(i,e)} />`)}
  </g>`}function oh({ties:t,gone:n,month:e},r){let o=[...t].filter(([,i])=>il(i,e));return m`<g class="changing">
    ${[...n].map(([i,s])=>m`<${ol} key=${`gone ${i}`} kind="gone" tie=${s} places=${r} />`)}
    ${o.map(([i,s])=>m`<${ol} key=${`born ${i}`} kind="born" tie=${s} places=${r} />`)}
  </g>`}function ih(t,n,e,r){return m`<g class="people">
    ${t.people.map((o,i)=>{let s=r?.[i],a=s?s.letter:o.letter;return m`<g
        class="person"
        style=${s&&{"--fill":s.fill,"--on-fill":s.ink}}
        transform=${`translate(${n[i].x.toFixed(1)},${n[i].y.toFixed(1)})`}
      >
        <path d=${kn(s?.shape??"circle",e)} />
        ${s?.shape==="ring"&&m`<circle class="ring" r=${e*.78} />`}
        ${e>=Qf&&m`<text dy="0.36em" class=${String(a).length>2?"long":""}>${a}</text>`}
      </g>`})}
  </g>`}function Et({scene:t,arm:n,transport:e,looks:r=null,label:o}){let i=Z(null),[s,a]=dr(i),c=el(t.people.length,s,a),l=ft(()=>s?rl(t.people,s,a,c):[],[t.id,s,a,c]),u=ft(()=>l.length?ih(t,l,c,r):null,[t.id,l,c,r]),{playing:f,speed:h}=e,p=pr(t.arms[n],e,f?zf[h]:1),{ties:d,month:_}=p,g=l.length>0,$=ft(()=>g&&rh(p,l),[d,_,l]),y=ft(()=>g&&oh(p,l),[d,_,l]),x=ft(()=>`${o}. ${sh(t,d)}`,[t.id,d,o,X.value]),v={width:s,height:a,viewBox:`0 0 ${s} ${a}`,"aria-hidden":"true"},w=p.marks.length-1,N=C=>p.marks.map(({key:I,act:T},E)=>m`<${C} key=${I} act=${T} places=${l} radius=${c} old=${E<w} />`),A={"--beat":`${th[h]}ms`,"--letter":`${Math.min(24,c*1.25)}px`,"--fine":Math.max(.55,Math.min(1,c/Jf)).toFixed(2)};return m`<div class="network" ref=${i} role="img" aria-label=${x} style=${A}>
    ${g&&m`<svg ...${v}>${$}</svg>
      <svg ...${v}>${y}${N(ja)}</svg>
      <svg ...${v}>${u}</svg>
      <svg ...${v}>${N(Ba)}</svg>
      <div class="pulses">
        ${p.marks.slice(-nh).map(({key:C,act:I})=>m`<${Ha} key=${C} act=${I} places=${l} radius=${c} />`)}
      </div>`}
  </div>`}function sh(t,n){let e=[...n.values()].filter(r=>r.strong).length;return b("network.summary",{people:K("network.people",t.people.length),ties:K("network.ties",n.size),strong:K("network.strong",e)})}function Rt(t,n){return t?t.of[n].map(e=>At[e%At.length]):null}function An(t){let{transport:n}=t.state;return t.reducedMotion&&n.playing?{...n,step:0}:n}var ah={share:ht,imbalance:ht,gini:t=>nt(t,2),ties:nt,isolated:nt,strong:nt},lh=["share","ties","isolated"];function Ot({page:t,arm:n,only:e=lh}){let r=mr(t.scene.arms[n],t.state.transport.month);return m`<dl class="readouts">
    ${e.map(o=>m`<div key=${o} class=${o}>
        <dt>${t.t(`readout.${o}`)}</dt>
        <dd>${ah[o](r[o])}</dd>
      </div>`)}
  </dl>`}var sl=5;function Fo({page:t,name:n,args:e,disabled:r}){return m`<button type="button" disabled=${r} onClick=${()=>t.send(n,e)}>
    <${_t} name=${n} /><span>${t.t(`transport.${n}`)}</span>
  </button>`}function ch({page:t}){let n=Z(null),{seed:e}=t.state,r=o=>{o.preventDefault();let i=Number(n.current.value);n.current.validity.valid&&Number.isInteger(i)&&t.send("seed",{n:i}),o.currentTarget.closest("details").open=!1};return m`<details class="seed">
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
  </details>`}function al({page:t}){let{month:n,months:e}=t.state.transport,{step:r,steps:o}=t.state.transport,i=t.scene?e??t.scene.months:0;if(!i)return null;let s=n+(o?r/o:0);return m`<div class="month">
    <span>${t.t("transport.month_of",{month:Math.min(i,n+(r>0?1:0)),months:i})}</span>
    <progress max=${i||1} value=${s} aria-label=${t.t("transport.progress")}></progress>
  </div>`}function it({page:t,children:n}){let{transport:e}=t.state;if(!t.driver)return m`<div class="transport"><${al} page=${t} />${n}</div>`;let r=t.scene&&e.month>=t.scene.months,o=!t.predicted||!t.scene;return m`<div class="transport" role="group" aria-label=${t.t("transport.label")}>
    <button
      type="button"
      class="play"
      disabled=${o||r}
      onClick=${()=>t.send(e.playing?"pause":"play")}
    >
      <${_t} name=${e.playing?"pause":"play"} />
      <span>${t.t(e.playing?"transport.pause":"transport.play")}</span>
    </button>
    <${Fo} page=${t} name="step" disabled=${o||r} />
    <${Fo} page=${t} name="month" args=${{by:1}} disabled=${o||r} />
    <${Fo} page=${t} name="reset" disabled=${o} />
    <${al} page=${t} />
    <label class="speed">
      <span>${t.t("transport.speed")}</span>
      <input
        type="range"
        min="1"
        max=${sl}
        step="1"
        value=${e.speed}
        aria-valuetext=${t.t("transport.speed_of",{speed:e.speed,speeds:sl})}
        onInput=${i=>t.send("speed",{n:Number(i.currentTarget.value)})}
      />
    </label>
    <${ch} page=${t} />
    ${n}
  </div>`}function uh(t,n,e){let r=t.people.map(()=>[]);for(let{i:o,j:i,strong:s}of pr(t.arms[n],e,0).ties.values())r[o].push({other:i,strong:s}),r[i].push({other:o,strong:s});return r.map(o=>o.sort((i,s)=>i.other-s.other))}function fh({page:t,arm:n,name:e}){let{scene:r,state:o,t:i,who:s,lang:a}=t,c=uh(r,n,{...o.transport,step:0}),l=(u,f)=>u.filter(h=>h.strong===f).map(h=>t.nameOf(h.other)).join(", ")||"–";return m`<table>
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
  </table>`}function Pt({page:t,arms:n}){let[e,r]=Y(!1);return m`<details class="twin" onToggle=${o=>r(o.currentTarget.open)}>
    <summary>${t.t("twin.title")}</summary>
    ${e&&m`<div class="tables">
      ${n.map(o=>{let i=n.length>1?t.t("twin.title_of",{name:o.toUpperCase()}):t.t("twin.title");return m`<div key=${o} class="table" tabindex="0" role="region" aria-label=${i}>
          <${fh} page=${t} arm=${o} name=${n.length>1?o.toUpperCase():null} />
        </div>`})}
    </div>`}
  </details>`}function ae({page:t}){let{t:n,both:e,number:r,who:o,scene:i}=t,s=["a","b"].filter(l=>i.arms[l]),a=(l,u)=>r(o.of[l].filter(f=>f===u).length,"whole"),c=l=>s.length>1?s.map(u=>`${u.toUpperCase()} ${a(u,l)}`).join(" · "):a("a",l);return m`<ul class="who" aria-label=${n("reveal.who_done")}>
    ${o.strategies.map((l,u)=>{let f=Mn(u);return m`<li key=${l.id}>
        <svg viewBox="-23 -23 46 46" aria-hidden="true"><${f} x=${0} y=${0} r=${13} /></svg>
        <span>${e(l)}</span> <span class="aside">${c(u)}</span>
      </li>`})}
  </ul>`}function Cn({page:t}){return t.who?m`<details class="who-box">
    <summary>${t.t("reveal.who_done")}</summary>
    <div class="who-list"><${ae} page=${t} /></div>
  </details>`:null}function hh(t){let n=Co(t);return[n,n==="share"?"ties":"share"]}function ll({page:t,arm:n,transport:e}){let{t:r,both:o,preset:i,scene:s}=t,a=o(i?.difference?.[n]);return m`<section class=${`world world-${n}`} aria-labelledby=${`world-${n}`}>
    <header>
      <h2 id=${`world-${n}`}><b>${n.toUpperCase()}</b> ${a}</h2>
      <${Ot} page=${t} arm=${n} only=${hh(i)} />
    </header>
    <${Et}
      scene=${s}
      arm=${n}
      transport=${e}
      looks=${Rt(t.who,n)}
      label=${r("network.label_of",{arm:n.toUpperCase(),name:a})}
    />
  </section>`}function cl({page:t}){let{t:n,both:e,preset:r,scene:o,state:i}=t,s=m`<${it} page=${t}><${Q} page=${t} /></${it}>`;if(!o)return m`<${ot} page=${t} title=${n("compare.title")} />${s}`;let a=An(t);return m`
    <div class="question">
      <h1 tabindex="-1">${n("compare.title")}</h1>
      ${r&&m`<p class="single"><span>${n("compare.single")}</span> <b>${e(r.difference?.name)}</b></p>`}
      <p class="same" title=${n("compare.same_long")}>
        ${n("compare.same",{seed:String(i.seed),share:Fa(o)})}
      </p>
    </div>
    <div class="two">
      <${ll} page=${t} arm="a" transport=${a} />
      <${ll} page=${t} arm="b" transport=${a} />
    </div>
    <div class="under">
      <${Ct} page=${t} arms=${["a","b"]} />
      <${Da} page=${t} />
    </div>
    <div class="twins">
      <${_r} page=${t} />
      <${Cn} page=${t} />
      <${Pt} page=${t} arms=${["a","b"]} />
    </div>
    ${s}
  `}var zt=1920,Lt=1080,bt=60,vr=44,gt=28,ul=22,ph=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","opacity","paint-order","font-family","font-size","font-weight","text-anchor","visibility","display"];async function hl({title:t,note:n,foot:e,parts:r}){let o=document.createElement("div");o.className="sheet",o.inert=!0,document.body.append(o);try{return en(m`<${mh} title=${t} note=${n} foot=${e} parts=${r} />`,o),await $h(),await _h(dh(o))}finally{en(null,o),o.remove()}}function mh({title:t,note:n,foot:e,parts:r}){let o=zt-2*bt,i=W(t,o,vr,650),s=W(n,o,gt),a=bt+(i.length-.5)*vr*1.15,c=a+s.length*gt*1.15+gt,l=r.some(d=>d.title)?gt*1.8:0,u=(o-(r.length-1)*bt)/r.length,f=Lt-c-l-bt-ul,h=d=>bt+d*(u+bt),p=(d,_,g,$)=>m`<${F} lines=${d} x=${bt} y=${_} size=${g} name=${$} />`;return m`
    <svg class="chart outer" width=${zt} height=${Lt} viewBox=${`0 0 ${zt} ${Lt}`}>
      <rect class="ground" width=${zt} height=${Lt} />
      ${p(i,bt+(i.length-1)*vr*1.15/2,vr,"end")}
      ${p(s,a+gt*.7+(s.length-1)*gt*1.15/2,gt,"label")}
      ${r.map((d,_)=>d.title&&m`<${F} key=${_} lines=${[d.title]} x=${h(_)} y=${c+gt*.7} size=${gt} name="end" />`)}
      ${p([e],Lt-bt*.6,ul,"tick")}
    </svg>
    ${r.map((d,_)=>m`<div
        key=${_}
        class="part"
        data-x=${h(_)}
        data-y=${c+l}
        style=${{width:`${u}px`,height:`${f}px`}}
      >
        ${d.content({width:Math.floor(u),height:Math.floor(f),size:gt})}
      </div>`)}
  `}function dh(t){let n=fl(t.querySelector("svg.outer"));for(let e of t.querySelectorAll(".part")){let r=[...e.querySelectorAll("svg")].filter(o=>!o.parentElement.closest("svg"));for(let o of r){let i=fl(o);i.setAttribute("x",e.dataset.x),i.setAttribute("y",e.dataset.y),n.append(i)}}return n}function fl(t){let n=t.cloneNode(!0),e=[t,...t.querySelectorAll("*")];return[n,...n.querySelectorAll("*")].forEach((r,o)=>{let i=getComputedStyle(e[o]);for(let s of ph)r.setAttribute(s,i.getPropertyValue(s));r.removeAttribute("class"),r.removeAttribute("style")}),n}async function _h(t){let n=new XMLSerializer().serializeToString(t),e=URL.createObjectURL(new Blob([n],{type:"image/svg+xml"}));try{let r=new Image(zt,Lt);r.src=e,await r.decode();let o=Object.assign(document.createElement("canvas"),{width:zt,height:Lt});return o.getContext("2d").drawImage(r,0,0,zt,Lt),await new Promise((i,s)=>{o.toBlob(a=>a?i(a):s(new Error("the browser made no picture")),"image/png")})}finally{URL.revokeObjectURL(e)}}function $h(){return new Promise(t=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(t,50))))}function pl(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(t),e.download=n,document.body.append(e),e.click(),e.remove(),setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}function gh(t,n){let e=Math.max(...t.map(Math.abs),1e-9),r=2*e/n,o=new Map;return{dots:t.map((s,a)=>({difference:s,world:a})).sort((s,a)=>s.difference-a.difference||s.world-a.world).map(({difference:s,world:a})=>{let c=Math.min(n-1,Math.floor((s+e)/r)),l=o.get(c)??0;return o.set(c,l+1),{world:a,column:c,row:l,difference:s,side:Math.sign(s)}}),far:e,width:r,tallest:Math.max(...o.values(),1)}}function ml({pairs:t,smallest:n,unit:e,names:r,width:o,height:i,size:s}){let a=o/2-2*s,c={a:W(b("luck.more",{name:r.a}),a,s),b:W(b("luck.more",{name:r.b}),a,s)},l=Math.max(c.a.length,c.b.length)*s*1.15,u={left:s,right:o-s,top:l+s*1.4,bottom:i-s*3},f=u.right-u.left,h=u.bottom-u.top,p=t.map(([w,N])=>N-w),d=null;for(let w=11;w<=61;w+=2){let N=gh(p,w),A=Math.min(f/w,h/N.tallest);(!d||A>d.diameter)&&(d={...N,columns:w,diameter:A})}let _=G([-d.far,d.far],[u.left,u.right]),g=Math.min(n,d.far),$=_(0),y=Math.max(2,Math.min(d.diameter*.44,s*.6)),x=Math.min(d.diameter,y*2.3),v=yh(_.ticks(7),f,L(et(-.22,e),s)*1.3);return m`<svg class="chart" width=${o} height=${i} viewBox=${`0 0 ${o} ${i}`} aria-hidden="true">
    ${n>0&&m`<rect class="small" x=${_(-g)} width=${_(g)-_(-g)} y=${u.top-s*.5} height=${u.bottom-u.top+s*.5} />`}
    <line class="axis" x1=${u.left} x2=${u.right} y1=${u.bottom} y2=${u.bottom} />
    <line class="axis" x1=${$} x2=${$} y1=${s*.3} y2=${u.bottom} />
    <${F} lines=${c.a} x=${$-s*.8} y=${s*.3+l/2} size=${s} anchor="end" />
    <${F} lines=${c.b} x=${$+s*.8} y=${s*.3+l/2} size=${s} />
    ${v.map(w=>m`<text key=${w} class="tick" x=${_(w)} y=${u.bottom+s*1.3} text-anchor="middle" font-size=${s}>${et(w,e)}</text>`)}
    <text class="tick" x=${(u.left+u.right)/2} y=${u.bottom+s*2.6} text-anchor="middle" font-size=${s}>${b(`luck.axis_${e}`)}</text>
    ${d.dots.map(({world:w,column:N,row:A,side:C})=>{let I=_(-d.far+(N+.5)*d.width);return m`<${xh} key=${w} x=${I} y=${u.bottom-y-2-A*x} r=${y} side=${C} />`})}
  </svg>`}function yh(t,n,e){let r=Math.max(1,Math.ceil(t.length*e/Math.max(n,1))),o=t.indexOf(0);return t.filter((i,s)=>(s-o)%r===0)}function xh({x:t,y:n,r:e,side:r}){return r>0?m`<circle class="dot dot-b" cx=${t} cy=${n} r=${e} />`:r<0?m`<rect class="dot dot-a" x=${t-e*.88} y=${n-e*.88} width=${e*1.76} height=${e*1.76} />`:m`<circle class="dot dot-same" cx=${t} cy=${n} r=${e*.7} />`}function Bo({worlds:t,preset:n,t:e}){let{unit:r="number",smallest:o=0}=n?.outcome??{},{a:i,b:s}=t,a=i.map((h,p)=>[h,s[p]]).filter(([h,p])=>h!==null&&p!==null),c=a.filter(([h,p])=>p>h).length,l=a.filter(([h,p])=>p<h).length,u={a:l,b:c,same:a.length-c-l},f=Kt(n);return{counts:u,sentence:e("luck.counts",u),draw:h=>ml({...h,pairs:a,smallest:Math.abs(o),unit:r,names:f}),table:{head:[e("luck.world"),e("luck.seed"),f.a,f.b,e("luck.difference")],rows:i.map((h,p)=>[k(p+1),String(t.seeds?.[p]??""),k(h,r),k(s[p],r),h===null||s[p]===null?"–":et(s[p]-h,r)])}}}function jo({name:t,value:n}){return m`<div class="readout"><dt>${t}</dt><dd>${n}</dd></div>`}function dl({page:t}){let{t:n,both:e,number:r,worlds:o,preset:i,state:s}=t,a=o&&Bo({worlds:o,preset:i,t:n});return m`
    <div class="question">
      <h1 tabindex="-1">${n("luck.title")}</h1>
      <p class="lead">${ur(t)} ${n("luck.lead")}</p>
      ${o&&m`<p class=${`verdict verdict-${o.sentence?.variant}`}>${e(o.sentence)}</p>`}
    </div>
    ${!a&&m`<p class="empty">${n("luck.empty")}</p>`}
    ${a&&m`<div class="luck">
        <figure class="figure" data-chart="luck">
          <figcaption><h2>${n("luck.chart")}</h2><p class="aside">${n("luck.small")}</p></figcaption>
          <${Zt} draw=${a.draw} label=${`${n("luck.chart")}. ${a.sentence}`} />
          <${ne} table=${a.table} title=${n("luck.chart")} />
        </figure>
        <dl class="readouts column">
          <${jo} name=${n("luck.b_more")} value=${r(a.counts.b,"whole")} />
          <${jo} name=${n("luck.a_more")} value=${r(a.counts.a,"whole")} />
          ${a.counts.same>0&&m`<${jo} name=${n("luck.same")} value=${r(a.counts.same,"whole")} />`}
        </dl>
      </div>`}
    <div class="transport">
      <${fr} page=${t} job=${s.worlds} words="luck" known=${s.worlds?.state==="done"} start=${()=>t.send("worlds")} />
      <${Q} page=${t} />
    </div>
  `}function _l({options:t,outcome:n,width:e,height:r,size:o}){let i=Math.max(1,...t.map(({count:l})=>l)),s=b("reveal.outcome"),a=r/t.length,c=L(`${k(i)}  ✓ ${s}`,o,600)+o*1.2;return m`<svg class="chart" width=${e} height=${r} viewBox=${`0 0 ${e} ${r}`} aria-hidden="true">
    ${t.map(({label:l,count:u},f)=>{let h=W(l,e-o,o,f===n?600:400).slice(0,2),p=h.length*o*1.15,d=Math.max(o*.6,Math.min(o*1.3,a-p-o*.7)),_=f*a+(a-p-d-o*.2)/2,g=Math.max(2,u/i*(e-c));return m`<g key=${l} class=${f===n?"guess came-true":"guess"}>
        <${F} lines=${h} x=${2} y=${_+p/2} size=${o} name=${f===n?"end":"label"} />
        <rect x=${2} y=${_+p+o*.2} width=${g} height=${d} />
        <text class="end" x=${g+o*.6} y=${_+p+o*.2+d/2} dy="0.35em" font-size=${o}>
          ${k(u)}${f===n?`  ✓ ${s}`:""}
        </text>
      </g>`})}
  </svg>`}function vh({page:t}){let{t:n,both:e,number:r,preset:o,state:i}=t,{prediction:s}=i;if(!o)return null;let a=o.prediction.options.map(({text:h},p)=>({label:e(h),count:s.tally?.[p]??0})),c=i.outcome?.answer??null,l=a.map(({label:h,count:p})=>n("reveal.option_count",{option:h,count:p})),u=n("reveal.room_sentence",{list:l.join("; "),unsure:s.unsure??0}),f=s.locked&&(s.total??0)>0;return m`<section class="room">
    <h2>${n("reveal.room")}</h2>
    ${s.skipped&&m`<p>${n("reveal.skipped")}</p>`}
    ${s.locked&&!f&&m`<p>${n("reveal.nobody")}</p>`}
    <${Zt} draw=${h=>_l({...h,options:a,outcome:c})} label=${u} />
    ${f&&m`<p class="aside">
      ${n("reveal.unsure",{count:r(s.unsure??0,"whole")})}
      ${s.confidence&&m` · ${n("reveal.confidence",{value:s.confidence})}`}
    </p>`}
  </section>`}function bh({page:t,chosen:n,charts:e,choose:r}){let{t:o}=t;return m`<fieldset class="choice charts">
    <legend class="hidden">${o("chart.choose")}</legend>
    ${e.map(i=>m`<label key=${i}>
        <input
          type="radio"
          name="chart"
          value=${i}
          checked=${i===n}
          disabled=${!t.driver||lr.includes(i)&&!t.who}
          onChange=${()=>r(i)}
        />
        <span>${o(`chart.${i}_short`)}</span>
      </label>`)}
  </fieldset>`}function Ho({state:t,preset:n,who:e}){let r=o=>o in Sn&&(e||!lr.includes(o));return[t.chart,...n?.charts??[],"C2"].find(o=>o&&r(o))}function $l({page:t}){let{t:n,both:e,scene:r,state:o,preset:i,who:s,driver:a}=t;if(!r)return m`<${ot} page=${t} title=${n("reveal.title")} />`;let c=Ho(t),l=Gt(c,{scene:r,who:s,preset:i});return m`
    <div class="question">
      <h1 tabindex="-1">${n("reveal.title")}</h1>
      ${o.outcome&&m`<p class=${`verdict verdict-${o.outcome.variant}`}>${e(o.outcome)}</p>`}
    </div>
    <div class="reveal">
      <div class="told">
        <${vh} page=${t} />
        ${s?m`<${ae} page=${t} />`:m`<p class="hint">${n("reveal.hidden")}</p>`}
      </div>
      <section class="charted" aria-label=${n("chart.choose")}>
        <${bh} page=${t} chosen=${c} charts=${Object.keys(Sn)} choose=${u=>t.send("chart",{id:u})} />
        ${l&&m`<${cr} key=${c} chart=${l} />`}
      </section>
    </div>
    <div class="transport">
      ${a&&!o.revealed&&m`<button type="button" class="primary" onClick=${()=>t.send("reveal")}>${n("reveal.who")}</button>`}
      <span class="hint">${n("reveal.one_run")}</span>
      <${Q} page=${t} />
    </div>
  `}function gl({t,both:n,preset:e,scene:r}){let o=e?n(e.title):t("nav.sandbox");return t("export.origin",{title:o,seed:String(r.seed),version:r.version})}function wh(t){let{t:n,both:e,preset:r,scene:o,state:i,who:s}=t,a=Kt(r),c=i.transport.month||o.months,l={month:c,step:0,steps:0,playing:!1,speed:1};return{title:r?e(r.question):n("nav.sandbox"),note:n("export.stage_note",{month:c,months:o.months}),foot:gl(t),parts:["a","b"].filter(u=>o.arms[u]).map(u=>({title:a[u],content:()=>m`<${Et} scene=${o} arm=${u} transport=${l} looks=${Rt(s,u)} label=${a[u]} />`}))}}function kh(t,n){let{t:e,both:r,preset:o,scene:i,who:s,worlds:a}=t,c=n==="luck"?{title:e("luck.chart"),...Bo({worlds:a,preset:o,t:e}),sentence:r(a.sentence)}:Gt(n,{scene:i,who:s,preset:o});return{title:c.title,note:c.sentence,foot:gl(t),parts:[{content:c.draw}]}}function br({title:t,note:n,children:e}){return m`<li class="export-item"><h2>${t}</h2><p class="aside">${n}</p>${e}</li>`}function Uo({page:t,name:n,title:e,note:r,make:o,children:i}){let{t:s}=t,[a,c]=Y("");return m`<${br} title=${e} note=${r}>
    ${i}
    <button type="button" class="primary" onClick=${async()=>{try{pl(await hl(o()),n),c(s("export.saved",{name:n}))}catch{c(s("export.failed"))}}}>${s("export.save_png")}</button>
    <p role="status">${a}</p>
  </${br}>`}function Wo({page:t,href:n,title:e,note:r,kind:o}){let{t:i}=t;return m`<${br} title=${e} note=${r}>
    <a class="button primary" href=${n} download>${i("export.save",{kind:o})}</a>
  </${br}>`}function Mh({page:t,chosen:n,choose:e}){let{t:r,worlds:o,who:i}=t,s=["C1","C2","C3","C4","C5","C6","C7"].filter(a=>Gt(a,{...t,who:i}));return m`<label class="which">
    <span>${r("export.which_chart")}</span>
    <select value=${n} onChange=${a=>e(a.currentTarget.value)}>
      ${s.map(a=>m`<option key=${a} value=${a}>${r(`chart.${a}`)}</option>`)}
      ${o&&m`<option value="luck">${r("luck.title")}</option>`}
    </select>
  </label>`}function yl({page:t}){let{t:n,scene:e,preset:r,lang:o}=t,[i,s]=Y(null);if(!e)return m`<${ot} page=${t} title=${n("export.title")} />`;let a=i??Ho(t),c=`${r?.id??"sandbox"}_${e.seed}`;return m`
    <div class="question">
      <h1 tabindex="-1">${n("export.title")}</h1>
      <p class="lead">${n("export.lead")}</p>
    </div>
    <ul class="exports">
      <${Uo} page=${t} name=${`${c}_${n("export.stage_file")}.png`} title=${n("export.stage_png")} note=${n("export.stage_png_note")} make=${()=>wh(t)} />
      <${Uo} page=${t} name=${`${c}_${a}.png`} title=${n("export.chart_png")} note=${n("export.chart_png_note")} make=${()=>kh(t,a)}>
        <${Mh} page=${t} chosen=${a} choose=${s} />
      </${Uo}>
      ${rn()?m`<li class="export-item aside">${n("export.not_recorded")}</li>`:Sh(t,o)}
    </ul>
  `}function Sh(t,n){let{t:e,preset:r,driver:o}=t;return o?m`
    <${Wo} page=${t} href="/export/data.csv" kind="CSV" title=${e("export.data")} note=${e("export.data_note")} />
    ${r&&m`<${Wo} page=${t} href=${`/export/handout.pdf?lang=${n}`} kind="PDF" title=${e("export.handout")} note=${e("export.handout_note")} />`}
    ${r&&m`<${Wo} page=${t} href=${`/export/replay.html?lang=${n}`} kind="HTML" title=${e("export.replay")} note=${e("export.replay_note")} />`}
  `:null}function wr({page:t,arm:n}){let e=t.t("network.label");return m`<section class="picture" aria-label=${e}>
    <${Et}
      scene=${t.scene}
      arm=${n}
      transport=${An(t)}
      looks=${Rt(t.who,n)}
      label=${e}
    />
    <${_r} page=${t} />
  </section>`}function xl({page:t}){let{t:n,both:e,preset:r,scene:o,state:i}=t,s=m`<${it} page=${t}><${Q} page=${t} /></${it}>`;if(!o)return m`<${ot} page=${t} title=${n("meet.title")} />${s}`;let a=i.arm??"a";return m`
    <div class="one">
      <${wr} page=${t} arm=${a} />
      <section class="beside">
        <h1 tabindex="-1">${e(r?.title)||n("meet.title")}</h1>
        <p class="lead">${e(r?.lead,{people:o.people.length})||n("meet.lead")}</p>
        <${Ot} page=${t} arm=${a} />
        ${t.predicted&&m`<${Ct} page=${t} arms=${[a]} />`}
        <${Cn} page=${t} />
        <${Pt} page=${t} arms=${[a]} />
      </section>
    </div>
    ${!t.predicted&&t.driver&&m`<p class="hint">${n("meet.closed")}</p>`}
    ${s}
  `}var Th=[1,2,3];function vl({page:t,index:n,text:e,count:r,add:o}){let{t:i,driver:s,state:a}=t,c=a.prediction.locked||a.prediction.skipped,l=u=>{let f={ArrowUp:1,ArrowDown:-1}[u.key];f&&(u.preventDefault(),o(f))};return m`<li class="answer">
    <span class="letter" aria-hidden="true">${n}</span>
    <span class="text">${e}</span>
    ${r!==null&&m`<span class="count">${nt(r)}</span>`}
    ${s&&!c&&m`<span class="hands" onKeyDown=${l}>
      <button type="button" aria-label=${i("predict.minus_of",{text:e})} onClick=${()=>o(-1)}>−</button>
      <button type="button" aria-label=${i("predict.plus_of",{text:e})} onClick=${()=>o(1)}>+</button>
    </span>`}
  </li>`}function Nh({page:t}){let{t:n,state:e,driver:r}=t;return m`<fieldset class="choice confidence">
    <legend>${n("predict.confidence")}</legend>
    ${Th.map(o=>m`<label>
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
  </fieldset>`}function bl({page:t}){let{t:n,both:e,preset:r,state:o,role:i,driver:s}=t,{prediction:a}=o,c=a.locked||a.skipped,l=h=>{t.send(h),t.send("go",{screen:"run"})},u=r?.prediction.options??[],f=a.tally&&(a.locked||i==="console");return m`
    <div class="predict">
      <p class="eyebrow">${n("predict.title")}</p>
      <h1 tabindex="-1">${e(r?.prediction.question)}</h1>
      <ol class="answers">
        ${u.map((h,p)=>m`<${vl}
            key=${p}
            page=${t}
            index=${String.fromCharCode(65+p)}
            text=${e(h.text)}
            count=${f?a.tally[p]:null}
            add=${d=>t.send("tally",{option:p,by:d})}
          />`)}
        <${vl}
          page=${t}
          index="?"
          text=${n("predict.unsure")}
          count=${f?a.unsure:null}
          add=${h=>t.send("unsure",{by:h})}
        />
      </ol>
      <div class="row">
        <p class="total" role="status">
          ${a.locked?K("predict.locked",a.total??0):a.skipped?n("predict.skipped"):K("predict.total",a.total??0)}
        </p>
        <${Nh} page=${t} />
      </div>
    </div>
    <div class="transport">
      ${s&&!c&&m`<button type="button" class="primary" onClick=${()=>l("lock")}>${n("predict.lock")}</button>
        <button type="button" onClick=${()=>l("skip")}>${n("predict.skip")}</button>`}
      ${!s&&m`<span>${n("predict.hands")}</span>`}
      ${c&&m`<${Q} page=${t} />`}
    </div>
  `}function Ah({page:t,arm:n}){let{t:e,both:r,preset:o}=t;return m`<fieldset class="choice arms">
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
  </fieldset>`}function wl({page:t}){let{t:n,scene:e,state:r}=t,o=m`<${it} page=${t}><${Q} page=${t} /></${it}>`;if(!e)return m`<${ot} page=${t} title=${n("run.title")} />${o}`;let i=r.arm??"a";return m`
    <div class="one">
      <${wr} page=${t} arm=${i} />
      <section class="beside">
        <h1 tabindex="-1">${n("run.title")}</h1>
        ${t.preset&&m`<${Ah} page=${t} arm=${i} />`}
        <${Ot} page=${t} arm=${i} />
        <${Ct} page=${t} arms=${[i]} />
        <${Cn} page=${t} />
        <${Pt} page=${t} arms=${[i]} />
      </section>
    </div>
    ${o}
  `}function kl(t,n,e,r){let o=t.map((c,l)=>l).filter(c=>c!==e&&!n[c]);if(n[e]||o.length===0)return[...t];let i=t[e]+o.reduce((c,l)=>c+t[l],0),s=[...t];s[e]=Math.max(0,Math.min(i,Math.round(r)));let a=le(i-s[e],o.map(c=>t[c]));return o.forEach((c,l)=>s[c]=a[l]),s}function le(t,n){let e=n.reduce((a,c)=>a+c,0),r=n.map(a=>e>0?t*a/e:t/n.length),o=r.map(Math.floor),i=t-o.reduce((a,c)=>a+c,0),s=r.map((a,c)=>[a-o[c],c]).sort(([a,c],[l,u])=>l-a||c-u);for(let[,a]of s.slice(0,i))o[a]+=1;return o}function Ml(t,n,e){let r=t.reduce((a,c,l)=>a+(n[l]?c:0),0),o=t.map((a,c)=>c).filter(a=>!n[a]);if(r>e||o.length===0)return[...t];let i=le(e-r,o.map(a=>t[a])),s=[...t];return o.forEach((a,c)=>s[a]=i[c]),s}var Ch={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-5,PageUp:5};function Sl({page:t,rows:n,setCounts:e,setLocks:r,remove:o}){let i=n.map(({count:g})=>g),[s,a]=Y(i),c=Z(null);ut(()=>a(i),[i.join()]);let l=n.map(g=>g.locked),u=i.reduce((g,$)=>g+$,0),f=g=>{c.current?.row!==g&&(c.current={row:g,counts:s})},h=()=>c.current=null,p=(g,$)=>{let y=kl(c.current?.row===g?c.current.counts:s,l,g,$);a(y),e(y)},d=g=>$=>{let y=Ch[$.key];!y||$.ctrlKey||$.altKey||$.metaKey||($.preventDefault(),f(g),p(g,s[g]+y))},_=({id:g})=>r(n.filter($=>$.id===g!==$.locked).map($=>$.id));return m`<ul class="mix-rows">
    ${n.map((g,$)=>{let y=Mn($),x=!t.driver||g.locked;return m`<li key=${g.id} data-strategy=${g.id}>
        <svg viewBox="-23 -23 46 46" aria-hidden="true"><${y} x=${0} y=${0} r=${13} /></svg>
        <span class="name" id=${`mix-${g.id}`}>${g.name}</span>
        <input
          type="range"
          min="0"
          max=${u}
          step="1"
          value=${s[$]}
          disabled=${x}
          aria-labelledby=${`mix-${g.id}`}
          onPointerDown=${()=>f($)}
          onPointerUp=${h}
          onBlur=${h}
          onKeyDown=${d($)}
          onInput=${v=>p($,Number(v.currentTarget.value))}
        />
        <input
          type="number"
          min="0"
          max=${u}
          value=${s[$]}
          disabled=${x}
          aria-labelledby=${`mix-${g.id}`}
          onKeyDown=${d($)}
          onBlur=${h}
          onChange=${v=>{h(),p($,Number(v.currentTarget.value)||0),v.currentTarget.value=s[$]}}
        />
        <label class="lock">
          <input type="checkbox" checked=${g.locked} disabled=${!t.driver} onChange=${()=>_(g)} />
          <span>${t.t("sandbox.lock")}</span>
        </label>
        <span class="zero">${s[$]===0?t.t("sandbox.zero"):""}</span>
        ${s[$]===0&&t.driver&&n.length>1&&m`<button type="button" onClick=${()=>o(g.id)}>${t.t("sandbox.remove")}</button>`}
      </li>`})}
  </ul>`}var Eh=2e5;async function Rh(t){let n=new URLSearchParams(location.search).get("key"),e=await fetch(`/network${n?`?key=${encodeURIComponent(n)}`:""}`,{method:"POST",headers:{"Content-Type":"text/csv"},body:t});return e.ok?null:e.json().catch(()=>({reason:"network_own.unreadable",detail:e.status}))}function kr({page:t,folded:n=!1}){let{t:e,number:r,state:o,driver:i}=t,[s,a]=Y("");if(!i||rn())return null;let c=async p=>{if(!p)return;if(p.size>Eh)return a(e("network_own.too_large"));let d=await Rh(p).catch(()=>({reason:"network_own.unreadable",detail:p.name}));return a(d===null?"":e(d.reason,d))},l=p=>{p.preventDefault(),c(p.dataTransfer.files[0])},u=o.network&&e("network_own.there",{people:r(o.network.people,"whole")}),[f,h]=n?["details","summary"]:["section","h2"];return m`<${f} class="own-network" onDragOver=${p=>p.preventDefault()} onDrop=${l}>
    <${h}>${e("network_own.title")}${n&&u?`: ${u}`:""}</${h}>
    ${o.network?m`<p>${u}</p>
          <label class="check">
            <input
              type="checkbox"
              checked=${o.network.letters}
              onChange=${p=>t.send("letters",{on:p.currentTarget.checked})}
            />
            <span>${e("network_own.letters")}</span>
          </label>
          <button type="button" onClick=${()=>t.send("forget_network")}>${e("network_own.forget")}</button>`:m`<p class="aside">${e("network_own.lead")}</p>
          <label class="file">
            <input type="file" accept=".csv,text/csv,text/plain" onChange=${p=>c(p.currentTarget.files[0])} />
            <span>${e("network_own.choose")}</span>
          </label>`}
    <p role="status">${s}</p>
  </${f}>`}var Tl=4,Nl=60,Oh=6,Ph=[12,24,36,60],Lh=[0,.02,.05,.1,.2],Ih=["referral","weaving","gossip","voice","events","bonds"];function qh(){let[t,n]=Y([]);return ut(()=>{Le("/strategies.json").then(n,()=>n([]))},[]),t}function Al({page:t,name:n,values:e,value:r,unit:o,set:i}){return m`<fieldset class="choice framed">
    <legend>${t.t(`sandbox.${n}`)}</legend>
    ${e.map(s=>m`<label key=${s}>
        <input type="radio" name=${n} value=${s} checked=${s===r} disabled=${!t.driver} onChange=${()=>i(s)} />
        <span>${t.number(s,o)}</span>
      </label>`)}
  </fieldset>`}function Dh({page:t,switches:n,set:e}){return m`<fieldset class="switches">
    <legend>${t.t("sandbox.switches")}</legend>
    ${Ih.map(r=>m`<label key=${r} class="check">
        <input
          type="checkbox"
          checked=${!!n[r]}
          disabled=${!t.driver}
          onChange=${o=>e({...n,[r]:o.currentTarget.checked})}
        />
        <span>${t.t(`switch.${r}`)}</span>
      </label>`)}
  </fieldset>`}function Fh({page:t,strategies:n,people:e,add:r}){let o=n.filter(({id:i})=>!(i in e));return!t.driver||Object.keys(e).length>=Oh||o.length===0?null:m`<label class="which">
    <span>${t.t("sandbox.add")}</span>
    <select value="" onChange=${i=>i.currentTarget.value&&r(i.currentTarget.value)}>
      <option value="">${t.t("sandbox.choose")}</option>
      ${o.map(i=>m`<option key=${i.id} value=${i.id}>${t.both(i)}</option>`)}
    </select>
  </label>`}function jh({page:t,total:n,resize:e}){let r=i=>{let s=Math.round(Number(i.currentTarget.value))||n;e(Math.max(Tl,Math.min(Nl,s)))},o=!t.driver||!!t.state.network;return m`<label class="which">
    <span>${t.t("sandbox.size")}</span>
    <input type="number" min=${Tl} max=${Nl} value=${n} disabled=${o} onChange=${r} />
  </label>`}function Cl({page:t}){let{t:n,both:e,number:r,state:o,driver:i}=t,s=qh();if(!o.sandbox)return m`<h1 tabindex="-1">${n("sandbox.title")}</h1>`;let{people:a,locks:c,switches:l,noise:u,months:f}=o.sandbox,h=Object.values(a),p=o.network?.people??h.reduce((x,v)=>x+v,0),d=le(p,h),_=Object.keys(a).map((x,v)=>({id:x,count:d[v],name:e(s.find(w=>w.id===x))||x,locked:c.includes(x)})),g=x=>t.send("sandbox_set",x),$=x=>g({people:Object.fromEntries(_.map(({id:v},w)=>[v,x[w]]))}),y=x=>{let{[x]:v,...w}=a;g({people:w,locks:c.filter(N=>N!==x)})};return m`
    <div class="question">
      <h1 tabindex="-1">${n("sandbox.title")}</h1>
      <p class="lead">${n("sandbox.lead")}</p>
    </div>
    <div class="sandbox">
      <section class="who-takes-part" aria-labelledby="mix">
        <h2 id="mix">${n("sandbox.mix",{total:r(p,"whole")})}</h2>
        <${Sl} page=${t} rows=${_} setCounts=${$} setLocks=${x=>g({locks:x})} remove=${y} />
        <div class="row">
          <${Fh} page=${t} strategies=${s} people=${a} add=${x=>g({people:{...a,[x]:0}})} />
          <${jh} page=${t} total=${p} resize=${x=>$(Ml(d,_.map(({locked:v})=>v),x))} />
          ${i&&m`<button type="button" onClick=${()=>$(le(p,d.map(()=>1)))}>${n("sandbox.even")}</button>`}
        </div>
      </section>
      <section class="rules" aria-labelledby="rules">
        <h2 id="rules">${n("sandbox.rules")}</h2>
        <${Dh} page=${t} switches=${l} set=${x=>g({switches:x})} />
        <${Al} page=${t} name="noise" values=${Lh} value=${u} unit="percent" set=${x=>g({noise:x})} />
        <${Al} page=${t} name="months" values=${Ph} value=${f} unit="whole" set=${x=>g({months:x})} />
        <${kr} page=${t} />
      </section>
    </div>
    <div class="transport">
      ${i&&m`<button type="button" class="primary" onClick=${()=>t.send("sandbox_run")}>${n("sandbox.run")}</button>`}
    </div>
  `}function Bh({page:t,view:n,show:e}){let{t:r}=t;return m`<fieldset class="choice charts">
    <legend class="hidden">${r("chart.choose")}</legend>
    ${["network",...Object.keys(Sn)].map(o=>m`<label key=${o}>
        <input type="radio" name="view" value=${o} checked=${o===n} disabled=${!t.driver} onChange=${()=>e(o)} />
        <span>${r(o==="network"?"nav.meet":`chart.${o}_short`)}</span>
      </label>`)}
  </fieldset>`}function Hh({page:t,view:n,show:e}){let{t:r,scene:o,who:i,driver:s}=t,a=o&&n!=="network"&&Gt(n,{scene:o,who:i});return m`
    ${o?m`<div class="one">
          <section class="picture" aria-label=${r("network.label")}>
            <${Bh} page=${t} view=${n} show=${e} />
            ${a?m`<${cr} key=${n} chart=${a} />`:m`<${Et}
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
            ${i&&m`<${ae} page=${t} />`}
            <${Ct} page=${t} arms=${["a"]} />
            <${Pt} page=${t} arms=${["a"]} />
          </section>
        </div>`:m`<${ot} page=${t} title=${r("sandbox.title")} />`}
    <${it} page=${t}>
      ${s&&m`<button type="button" class="next" onClick=${()=>e("mix")}>${r("sandbox.change")}</button>`}
    </${it}>
  `}function El({page:t}){let{view:n}=t.state,e=r=>t.send("sandbox_view",{view:r});return n==="mix"?m`<${Cl} page=${t} />`:m`<${Hh} page=${t} view=${n} show=${e} />`}function Uh({page:t,preset:n}){let{both:e,driver:r}=t,o=m`<span class="title">${e(n.title)}</span>
    <span class="question">${e(n.question)}</span>`;return m`<li>
    ${r?m`<button type="button" class="card" onClick=${()=>t.send("open",{preset:n.id})}>
          ${o}
        </button>`:m`<div class="card">${o}</div>`}
  </li>`}function Wh({page:t}){let{t:n}=t;return m`<details class="check">
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
          <svg viewBox="-12 -12 24 24" aria-hidden="true"><${ee} sign=${e} radius=${10} /></svg>
          ${n(`legend.${e}`)}
        </li>`)}
    </ul>
    <p class="huge">${n("check.number")}</p>
    <ul>
      ${["browser","sound","screen","keys"].map(e=>m`<li key=${e}>${n(`check.${e}`)}</li>`)}
    </ul>
  </details>`}function Rl({page:t}){let{t:n,presets:e,driver:r}=t;return m`
    <div class="opening">
      <h1 tabindex="-1">${n("start.title")}</h1>
      <p class="lead">${n(r?"start.lead":"start.waiting")}</p>
    </div>
    <ul class="cards">
      ${e.map(o=>m`<${Uh} key=${o.id} page=${t} preset=${o} />`)}
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
    <${kr} page=${t} folded />
    <${Wh} page=${t} />
  `}function Ol({page:t}){let{t:n,both:e,preset:r}=t;return m`
    <div class="question">
      <h1 tabindex="-1">${n("transfer.title")}</h1>
      <p class="lead">${n("transfer.lead")}</p>
    </div>
    <ol class="prompts">
      ${(r?.transfer??[]).map((o,i)=>m`<li key=${i}><span class="letter" aria-hidden="true">${i+1}</span><p>${e(o)}</p></li>`)}
    </ol>
    <div class="transport"><${Q} page=${t} /></div>
  `}var Xo={start:{Screen:Rl},meet:{Screen:xl},predict:{Screen:bl},run:{Screen:wl},compare:{Screen:cl},reveal:{Screen:$l},luck:{Screen:dl},break:{Screen:Ca},transfer:{Screen:Ol},export:{Screen:yl},sandbox:{Screen:El}},tn=["meet","predict","run","compare","reveal","luck","break","transfer","export"],Tn=new Set(["run","compare","reveal","luck","break","transfer","export"]);function Aa(t){return tn[tn.indexOf(t)+1]??null}function Pl({page:t}){return!t.state.black||t.role==="console"?null:m`<div class="black">
    <p class="hidden" role="status">${b("black.on")}</p>
    ${t.driver&&m`<button type="button" class="quiet" onClick=${()=>t.send("black",{on:!1})}>
      ${b("black.off")}
    </button>`}
  </div>`}var Xh=new Set(["meet","run","compare","sandbox"]);function Ll(t){let n=tn.indexOf(H.value.screen),e=tn[n+t];n>=0&&e&&(Bn.value||!Tn.has(e))&&Bt("go",{screen:e})}function Mr(t,n){Xh.has(H.value.screen)&&Bn.value&&Bt(t,n)}var Vo=[{name:"play",keys:[" "],shown:["space"],act:()=>Mr(H.value.transport.playing?"pause":"play")},{name:"step",keys:["ArrowRight"],shown:["right"],act:()=>Mr("step")},{name:"month",keys:["m"],shown:["m"],act:()=>Mr("month",{by:1})},{name:"reset",keys:["r"],shown:["r"],act:()=>Mr("reset")},{name:"speed",keys:["1","2","3","4","5"],shown:["1to5"],act:t=>Bt("speed",{n:Number(t)})},{name:"next",keys:["n","PageDown"],shown:["n","pagedown"],act:()=>Ll(1)},{name:"back",keys:["p","PageUp"],shown:["p","pageup"],act:()=>Ll(-1)},{name:"black",keys:["b"],shown:["b"],act:()=>Bt("black",{on:!H.value.black})},{name:"lang",keys:["l"],shown:["l"],anyone:!0,act:()=>X.value=St[(St.indexOf(X.value)+1)%St.length]},{name:"help",keys:["?"],shown:["question"],anyone:!0,act:()=>document.getElementById("help").click()}];function Vh(t){let n=t.target instanceof Element?t.target:document.body;return n.closest("dialog[open], textarea, select, [contenteditable]")||n.closest("input")?!0:t.key===" "&&!!n.closest("button, summary, a")}function Il(t){if(ln.value==="off"||t.ctrlKey||t.metaKey||t.altKey||t.defaultPrevented||!H.value||Vh(t))return;let n=t.key.length===1?t.key.toLowerCase():t.key,e=Vo.find(r=>r.keys.includes(n));!e||!(Pe.value||e.anyone)||(t.preventDefault(),e.act(n))}function ql(){return document.addEventListener("keydown",Il),()=>document.removeEventListener("keydown",Il)}function Dl(){let t=Z(null);return m`
    <button
      type="button"
      class="quiet"
      id="help"
      aria-haspopup="dialog"
      title=${b("help.title")}
      onClick=${()=>t.current.showModal()}
    >
      ?<span class="hidden"> ${b("help.title")}</span>
    </button>
    <dialog ref=${t} aria-labelledby="help-title" class="help">
      <h2 id="help-title">${b("help.title")}</h2>
      <p>${b("help.lead")}</p>
      <dl>
        ${Vo.map(({shown:n,name:e})=>m`<div key=${e}>
            <dt>${n.map(r=>m`<kbd>${b(`key.${r}`)}</kbd> `)}</dt>
            <dd>${b(`help.${e}`)}</dd>
          </div>`)}
      </dl>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked=${ln.value==="on"}
            onChange=${n=>ln.value=n.currentTarget.checked?"on":"off"}
          />
          <span>${b("help.keys")}</span>
        </label>
      </p>
      <form method="dialog"><button class="primary">${b("help.close")}</button></form>
    </dialog>
  `}function Yo({name:t,setting:n,values:e,label:r}){return m`<fieldset class="choice">
    <legend class="hidden">${r}</legend>
    ${e.map(o=>m`<label>
        <input
          type="radio"
          name=${t}
          value=${o}
          checked=${n.value===o}
          onChange=${()=>n.value=o}
        />
        <span lang=${t==="lang"?o:void 0} class=${`${t}-${o}`}>${b(`${t}.${o}`)}</span>
        <span class="hidden">${b(`${t}.${o}.long`)}</span>
      </label>`)}
  </fieldset>`}function Yh({page:t}){let{state:n,driver:e}=t;return n.screen==="start"||n.screen==="sandbox"?m`<p class="place">${b(`nav.${n.screen}`)}</p>`:m`<nav class="steps" aria-label=${b("nav.label")}>
    <ol>
      ${tn.map(r=>{let o=r===n.screen,i=Tn.has(r)&&!t.predicted;return m`<li key=${r} class=${o?"here":""}>
          ${e?m`<button
                type="button"
                aria-current=${o?"step":void 0}
                disabled=${i}
                title=${i?b("nav.closed"):void 0}
                onClick=${()=>t.send("go",{screen:r})}
              >
                ${b(`nav.${r}`)}
              </button>`:m`<span aria-current=${o?"step":void 0}>${b(`nav.${r}`)}</span>`}
        </li>`})}
    </ol>
  </nav>`}function Kh({open:t}){let n=m`
    <${Yo} name="size" setting=${Wr} values=${Oi} label=${b("settings.size")} />
    <${Yo} name="contrast" setting=${Ur} values=${Ri} label=${b("settings.contrast")} />
  `;return t?n:m`<details class="view">
    <summary>${b("settings.view")}</summary>
    <div class="popover below">${n}</div>
  </details>`}function Fl({page:t}){let n=t.state.screen==="start";return m`<header class="top">
    ${t.driver&&!n?m`<button type="button" class="quiet home" onClick=${()=>t.send("home")}>
          <${_t} name="home" /><span class="label">${b("nav.start")}</span>
        </button>`:m`<span class="brand">${b("app.title")}</span>`}
    ${!n&&m`<${Yh} page=${t} />`}
    <div class="looks">
      <${Yo} name="lang" setting=${X} values=${St} label=${b("settings.lang")} />
      <${Kh} open=${n} />
      <${Dl} page=${t} />
    </div>
  </header>`}function jl({page:t}){let{screen:n,black:e,clients:r,driver:o}=t.state;return o?m`<aside class="notes" aria-label=${b("console.label")}>
    <p>${b(`say.${n}`)}</p>
    <div class="row">
      <span>${K("console.clients",r??1)}</span>
      <button type="button" aria-pressed=${!!e} onClick=${()=>t.send("black",{on:!e})}>
        <${_t} name="dark" /> ${b(e?"black.off":"black.turn_on")}
      </button>
    </div>
  </aside>`:m`<aside class="notes" aria-label=${b("console.label")}><p>${b("console.no_key")}</p></aside>`}function Gh({state:t}){let n=[];return cn.value==="lost"&&n.push(b("connection.lost")),un.value&&n.push([b(un.value.reason),un.value.detail].filter(Boolean).join(" ")),t.notice&&n.push(b(t.notice)),t.compile?.state==="failed"&&n.push(b("compile.failed")),n}function Bl({page:t}){let{compile:n,recorded:e}=t.state,r=n?.state==="compiling";return m`<div class="notices" role="status">
    ${Gh(t).map(o=>m`<p key=${o}>${o}</p>`)}
    ${r&&t.driver&&m`<p>
      <label>
        ${b("compile.running")}
        <progress max=${n.total||1} value=${n.done??0}></progress>
      </label>
      ${e&&m`<span> ${b("compile.recorded")}</span>`}
    </p>`}
  </div>`}function Zh(){return{state:H.value,preset:Ii.value,presets:Ee.value,scene:Re.value,who:Vr.value,worlds:Yr.value,breaking:Kr.value,driver:Pe.value,predicted:Bn.value,reducedMotion:Xr.value,lang:X.value,names:Oe.value,role:Ae,t:b,tn:K,both:at,number:qe,send:Bt,nameOf:qi}}function Hl(){let t=Zh(),n=Z(null),e=t.state?.screen??null;ut(ql,[]);let r=Z(null);if(ut(()=>{r.current&&e!==r.current&&(scrollTo(0,0),n.current?.querySelector("h1")?.focus({preventScroll:!0})),r.current=e,document.title=e&&t.preset?`${b(`nav.${e}`)} · ${at(t.preset.title)}`:b("app.title")},[e,t.preset,t.lang]),!t.state){let i=cn.value==="lost"?"connection.lost":"connection.waiting";return m`<main class="waiting"><h1>${b("app.title")}</h1><p role="status">${b(i)}</p></main>`}let{Screen:o}=Xo[e]??Xo.start;return m`
    <a class="skip-link" href="#main">${b("app.skip")}</a>
    <${Fl} page=${t} />
    <${Bl} page=${t} />
    ${Ae==="console"&&m`<${jl} page=${t} />`}
    <main id="main" ref=${n} tabindex="-1" class=${`screen screen-${e}`}>
      <${o} page=${t} key=${e} />
    </main>
    <${Pl} page=${t} />
  `}var Ul=rn(),Wl=Ul?fi(Ul):Li();Pi();await ji(St,Wl.load);await Di(Wl);en(m`<${Hl} />`,document.getElementById("page"));
