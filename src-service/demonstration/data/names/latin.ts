import { culture } from './culture.ts'

/** Names written in Latin letters, by culture. */
export const latin = {
  spanish: culture(
    'Sofía Mateo Valentina Santiago Camila Diego Lucía Emiliano Ximena Joaquín Renata Andrés Íñigo Pilar Rocío Martín',
    'Hernández Castillo Ibáñez Núñez Salgado Quiroga Benítez Montoya Zúñiga Peña Arriaga Villaseñor Cárdenas Muñoz',
    { twoFamilies: true },
  ),
  portuguese: culture(
    'João Beatriz Tiago Inês Rafael Mariana Gonçalo Luísa Caio Antônia Davi Conceição',
    'Almeida Brandão Cavalcanti Guimarães Figueiredo Magalhães Nogueira Peixoto Sampaio Araújo',
    { twoFamilies: true },
  ),
  english: culture(
    'Olivia Marcus Harriet Declan Imogen Tobias Rosalind Callum Beatrix Jasper Winifred Elliot Nadia Theodore Maeve Grant',
    "Ashworth Pemberton Whitlock O'Sullivan Harrowgate Fairbanks MacAllister Thorne Kingsley Bellweather Lockhart Hargreaves Winslow Drummond",
  ),
  american: culture(
    'Madison Tyrell Brooke Jamal Kayla Hunter Savannah Luis Denise Wyatt Aaliyah Preston Rosa Dwight Chelsea Omar',
    'Whitaker Delacroix Montgomery Reyes Vandenberg Holloway McKinney Espinoza Langford Tucker Beaumont Okonkwo-Hale Stratton Yazzie',
  ),
  french: culture(
    'Éloïse Théo Amélie Gaëtan Clémence Rémi Noémie Bastien Océane Aurélien Maëlle Hugo',
    'Lefèvre Delacourt Beauchêne Garnier Montreuil Chevallier Desrosiers Lacroix Fontaine Roussel d’Aubigny Thévenot',
  ),
  german: culture(
    'Anneliese Jürgen Käthe Lukas Friederike Matthias Brünhild Sönke Ursula Florian Gesine Maximilian',
    'Müller-Lüdenscheidt Großmann Schröder Weißenfels Bäcker Hoffmann Köhler Vogelsang Zimmermann Rößler Steinhäuser Krüger',
  ),
  italian: culture(
    'Chiara Lorenzo Beatrice Niccolò Ginevra Matteo Letizia Tommaso Fiorella Dario',
    'Bianchi Ferraro Lombardi Mancuso Pellegrini Santoro De’Luca Vitale Zanetti Colombo',
  ),
  dutch: culture(
    'Saskia Jeroen Femke Thijs Lotte Maarten Sanne Wouter Noor Daan',
    'van_der_Meer de_Vries Hoekstra Brouwer Dijkstra ten_Boer Vermeulen Scholten Wijnants Kuipers',
  ),
  nordic: culture(
    'Åsa Bjørn Signe Håkon Freja Søren Linnéa Øystein Maja Göran Tuva Kåre',
    'Lindström Østergaard Håkansson Sørensen Bergström Ødegård Nyström Kjær Åkesson Skov',
  ),
  finnish: culture(
    'Aino Väinö Helmi Jussi Päivi Eero Säde Topi',
    'Mäkinen Hämäläinen Korhonen Yli-Koski Lehtonen Järvinen Räsänen Niemelä',
  ),
  polish: culture(
    'Zofia Łukasz Małgorzata Wojciech Grażyna Przemysław Elżbieta Michał',
    'Wójcik Kowalczyk Brzęczyszczykiewicz Zając Dąbrowski Gołębiowski Szczepański Żurawski',
  ),
  czech: culture(
    'Eliška Vojtěch Tereza Ondřej Bára Jiří Šárka Kryštof',
    'Dvořáček Růžička Vlček Kratochvíl Němec Šimůnek Horák Žďárský',
  ),
  hungarian: culture(
    'Réka Gergő Zsófia Bálint Ilona Ákos Eszter Máté',
    'Szűcs Kőműves Horváth Nagyváradi Fehér Pásztor Gyöngyösi Török',
    { familyFirst: true },
  ),
  romanian: culture(
    'Ioana Ștefan Ruxandra Mihai Țița Dragoș Ileana Răzvan',
    'Popescu Bălănescu Munteanu Cojocaru Drăgulescu Țiriac Ungureanu Vasilescu',
  ),
  turkish: culture(
    'Ayşe Çağlar Gülşen Ömer Işıl Yiğit Şebnem Tuğrul',
    'Yıldırım Öztürk Çelikkol Şahinoğlu Güneş Karataş Aydoğdu Erdoğmuş',
  ),
  vietnamese: culture(
    'Thị_Hạnh Văn_Đức Ngọc_Ánh Minh_Quân Thùy_Dương Hữu_Phước Bảo_Trân Quốc_Huy',
    'Nguyễn Trần Phạm Huỳnh Đặng Võ Bùi Lý',
    { familyFirst: true },
  ),
  indonesian: culture(
    'Dewi Bayu Ratna Agus Sekar Wahyu Kartika Rizky',
    'Wibowo Siregar Hartono Kusumawardhani Nasution Pranoto Simanjuntak Gunawan',
  ),
  malay: culture(
    'Aisyah Faizal Siew-Ling Hafiz Nurul Kavitha Wei-Jie Zulkifli',
    'Rahman Ismail Tan Subramaniam Lim Abdullah Yusof Chong',
  ),
  filipino: culture(
    'Maricel Jomar Liwayway Rodel Analyn Crisanto Diwata Efren',
    'Dela_Cruz Bautista Magbanua Villanueva Panganiban Dimaculangan Santos Macaraeg',
  ),
  nigerian: culture(
    'Chidinma Olúwaṣeun Ngozi Babajide Ifeoma Tunde Amarachi Emeka',
    'Adéyẹmí Okafor Balogun Nwosu Eze Ogunleye Abubakar Ekwueme',
  ),
  kenyan: culture(
    'Wanjiru Otieno Achieng Kiprop Njeri Mwangi Akinyi Barasa',
    'Kamau Odhiambo Cheruiyot Wekesa Mutiso Omondi Kiplagat Njoroge',
  ),
  southAfrican: culture(
    'Thandiwe Pieter Nomvula Sipho Annelie Lerato Johan Zanele',
    'Dlamini van_Niekerk Mokoena Botha Khumalo Naidoo Nkosi Venter',
  ),
  indian: culture(
    'Ananya Rohan Kavya Arjun Meenakshi Vikram Ishita Sanjay Lakshmi Devansh',
    'Iyer Chatterjee Deshmukh Raghunathan Banerjee Kulkarni Malhotra Venkataraghavan Nair Patil',
  ),
  pakistani: culture(
    'Zainab Bilal Hina Usman Mehwish Faisal Saba Kamran',
    'Qureshi Chaudhry Siddiqui Bukhari Durrani Mirza Hashmi Lodhi',
  ),
} as const
