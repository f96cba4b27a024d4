//! Words that such sheets are full of, in both languages. The Hindi ones are typed in Kruti Dev when the program first
//! asks which of the two a word is; from both lists come the odds of each pair of letters.

/// English words and names in Latin letters.
pub(super) const ENGLISH: &str = "name mobile phone number date district mandal block village ward booth post president \
vice secretary general treasurer member remarks address category gender male female age education serial total visit \
night stay place meeting committee attendance problem problems status solved pending resolved feedback seat assembly \
constituency in charge office bearer election state region party worker people road school college temple house market \
near shop street police station water electricity bank hospital teacher farmer advocate business retired graduate high \
inter yes not done held with from the and for was were are of at by to on no is due month week october november \
december january february march april june july august september monday sunday morning evening report list final copy \
new old file sheet contact whatsapp email facebook media group coordinator convener state national yadav kumar singh \
sharma verma gupta mishra tiwari pandey shukla dwivedi trivedi dixit awasthi agnihotri bajpai saxena srivastava kushwaha \
rajput pal prajapati vishwakarma kashyap nishad lodhi katiyar sachan kureel gautam paswan chauhan tomar bhadauria sengar \
rathore parihar ram shyam mohan sohan ramesh suresh mahesh dinesh rakesh mukesh rajesh brijesh anil sunil vinod pramod \
manoj santosh ashok ajay vijay sanjay rajendra surendra narendra virendra devendra pradeep sandeep kuldeep deepak amit \
sumit rohit mohit vikas prakash subhash satish manish nitin sachin lal das prasad chandra nath devi kumari sunita anita \
geeta sita pooja kavita rekha meena asha usha kamla vimla urmila shanti mohammad ahmad khan ali hussain ansari kanpur \
nagar dehat gramin etawah auraiya kannauj farrukhabad fatehpur jalaun jhansi lalitpur hamirpur mahoba banda chitrakoot \
rasulabad akbarpur sikandra bhognipur bilhaur bithoor kalyanpur maharajpur ghatampur madhaugarh kalpi orai babina \
mauranipur garautha mehroni rath charkhari tindwari baberu naraini manikpur jahanabad bindki khaga pur ganj garh khera \
gaon khurd kalan sarai bazar kheri ngo obc gen sc st bjp mla mp up noc wtp dpr id sir madam shri smt dr mr mrs";

/// Hindi words and names.
pub(super) const HINDI: &str = "नाम मोबाइल फोन नंबर दिनांक तिथि जिला मंडल मण्डल ब्लॉक ग्राम गाँव वार्ड बूथ पद अध्यक्ष उपाध्यक्ष मंत्री \
महामंत्री कोषाध्यक्ष सदस्य टिप्पणी पता वर्ग लिंग पुरुष महिला आयु शिक्षा क्रमांक कुल प्रवास रात्रि विश्राम स्थान बैठक समिति उपस्थिति समस्या \
समस्याएं स्थिति समाधान लंबित निस्तारित फीडबैक विधानसभा क्षेत्र प्रभारी पदाधिकारी चुनाव प्रदेश पार्टी कार्यकर्ता लोग सड़क विद्यालय मंदिर \
मकान बाजार निकट दुकान मार्ग थाना पानी बिजली अस्पताल शिक्षक किसान अधिवक्ता व्यापार स्नातक इंटर हाँ नहीं हुआ हुई किया गया के का की \
में से को पर और तक है हैं था थे एवं तथा या भी ने हो गई संयोजक मीडिया कार्यसमिति मोर्चा अनुसूचित जाति पिछड़ा सामान्य संख्या पिता पति \
श्री श्रीमती डॉ यादव कुमार सिंह शर्मा वर्मा गुप्ता मिश्रा तिवारी पाण्डेय शुक्ला द्विवेदी त्रिवेदी दीक्षित अवस्थी अग्निहोत्री बाजपेयी सक्सेना \
श्रीवास्तव कुशवाहा राजपूत पाल प्रजापति विश्वकर्मा कश्यप निषाद लोधी कटियार सचान कुरील गौतम पासवान चौहान तोमर भदौरिया सेंगर राठौर \
परिहार राम श्याम मोहन सोहन रमेश सुरेश महेश दिनेश राकेश मुकेश राजेश बृजेश अनिल सुनील विनोद प्रमोद मनोज संतोष अशोक अजय विजय संजय \
राजेन्द्र सुरेन्द्र नरेन्द्र वीरेन्द्र देवेन्द्र प्रदीप संदीप कुलदीप दीपक अमित सुमित रोहित मोहित विकास प्रकाश सुभाष सतीश मनीष नितिन सचिन लाल \
दास प्रसाद चन्द्र नाथ देवी कुमारी सुनीता अनीता गीता सीता पूजा कविता रेखा मीना आशा उषा कमला विमला उर्मिला शांति मोहम्मद अहमद खान अली \
हुसैन अंसारी कानपुर नगर देहात ग्रामीण इटावा औरैया कन्नौज फर्रुखाबाद फतेहपुर जालौन झांसी ललितपुर हमीरपुर महोबा बांदा चित्रकूट रसूलाबाद \
अकबरपुर सिकन्दरा भोगनीपुर बिल्हौर बिठूर कल्याणपुर महाराजपुर घाटमपुर माधौगढ़ कालपी उरई बबीना मऊरानीपुर गरौठा महरौनी राठ चरखारी तिन्दवारी \
बबेरू नरैनी मानिकपुर जहानाबाद बिन्दकी खागा पुर गंज गढ़ खेड़ा खुर्द कलां सराय शहर पूर्व पश्चिम उत्तर दक्षिण मध्य रिक्त प्रस्तावित योजना जनपद";
