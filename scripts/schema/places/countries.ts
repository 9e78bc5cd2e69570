/** Names with commas between. */
export interface PlaceNames {
  /** Other names of the place, and the adjective. */
  also?: string;
  /** What lies in it. */
  holds?: string;
}

/** What people call countries, beside the names that a browser knows in any language, and the large cities in them. */
export const COUNTRIES: Record<string, PlaceNames> = {
  AU: {
    also: "Oz, Aussie, Australian",
    holds:
      "Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Gold Coast, Newcastle NSW, Wollongong, Sunshine Coast, Hobart, Geelong, Townsville, Cairns, Darwin, Toowoomba, Ballarat, Bendigo, Launceston, Mackay, Rockhampton, New South Wales, NSW, Queensland, QLD, South Australia, Western Australia, Tasmania, Northern Territory, Australian Capital Territory",
  },
  CA: { also: "Canadian, Canadien, Canadienne, Kanadisch" },
  CH: {
    also: "Swiss, Suisse, Schweizer",
    holds:
      "Zurich, Geneva, Genève, Genf, Basel, Bâle, Bern, Berne, Lausanne, Winterthur, Lucerne, Luzern, St. Gallen, Lugano, Biel, Bienne, Thun, Fribourg, Schaffhausen, Chur, Neuchâtel, Zug, Sion, Montreux, Vevey, Aarau, Olten, Nyon, Dübendorf",
  },
  DE: {
    also: "German, Deutsch, Deutsche, Deutscher, BRD",
    holds:
      "Berlin, Hamburg, Munich, München, Cologne, Köln, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hanover, Hannover, Nuremberg, Nürnberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Karlsruhe, Mannheim, Augsburg, Wiesbaden, Kiel, Aachen, Heidelberg, Freiburg, Mainz, Darmstadt, Potsdam, Jena, Ulm, Wolfsburg, Ingolstadt, Regensburg, Würzburg, Rostock, Kassel, Erfurt, Magdeburg, Saarbrücken, Bavaria, Bayern, Baden-Württemberg, North Rhine-Westphalia, NRW, Hesse, Hessen, Saxony, Sachsen, Lower Saxony, Niedersachsen, Brandenburg, Schleswig-Holstein, Thuringia, Rhineland-Palatinate, Saarland",
  },
  DK: {
    also: "Danish, Dansk, Dane",
    holds:
      "Copenhagen, København, Kopenhagen, Aarhus, Århus, Odense, Aalborg, Ålborg, Esbjerg, Randers, Kolding, Horsens, Vejle, Roskilde, Herning, Silkeborg, Hillerød, Helsingør, Næstved, Fredericia, Viborg, Køge, Slagelse, Svendborg, Sønderborg, Billund, Jutland, Zealand",
  },
  FI: {
    also: "Finnish, Finn, Suomalainen",
    holds:
      "Helsinki, Helsingfors, Espoo, Tampere, Vantaa, Oulu, Turku, Åbo, Jyväskylä, Kuopio, Lahti, Pori, Kouvola, Joensuu, Lappeenranta, Vaasa, Hämeenlinna, Seinäjoki, Rovaniemi, Mikkeli, Kotka, Salo, Rauma",
  },
  GB: {
    also: "UK, Britain, Great Britain, British, English, Scottish, Welsh",
    holds:
      "England, Scotland, Wales, Northern Ireland, London, Greater London, City of London, Manchester, Birmingham, Leeds, Glasgow, Liverpool, Edinburgh, Bristol, Sheffield, Newcastle, Newcastle upon Tyne, Cardiff, Belfast, Nottingham, Leicester, Southampton, Portsmouth, Brighton, Cambridge, Oxford, Reading, Milton Keynes, Coventry, Hull, Bradford, Stoke, Stoke-on-Trent, Wolverhampton, Plymouth, Derby, Swansea, Aberdeen, Dundee, York, Norwich, Exeter, Bath, Cheltenham, Gloucester, Ipswich, Luton, Northampton, Preston, Bournemouth, Swindon, Sunderland, Middlesbrough, Huddersfield, Guildford, Slough, Basingstoke, Warrington, Watford, Croydon, Canterbury, Chester, Salford, Newport, Inverness, Derry, Stirling, Kent, Essex, Sussex, Yorkshire, Lancashire, Midlands",
  },
  NL: {
    also: "Holland, Dutch, The Netherlands, Nederlands, Nederlandse",
    holds:
      "Amsterdam, Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda, Nijmegen, Apeldoorn, Haarlem, Arnhem, Enschede, Amersfoort, Zaanstad, Den Bosch, 's-Hertogenbosch, Zwolle, Leiden, Maastricht, Dordrecht, Zoetermeer, Delft, Leeuwarden, Alkmaar, Hilversum, Hoofddorp, Venlo, Brabant, Randstad",
  },
  NO: {
    also: "Norwegian, Norsk, Noreg",
    holds:
      "Oslo, Bergen, Trondheim, Stavanger, Drammen, Fredrikstad, Kristiansand, Tromsø, Sandnes, Sarpsborg, Skien, Ålesund, Sandefjord, Haugesund, Tønsberg, Moss, Bodø, Arendal, Hamar, Larvik, Halden, Lillehammer, Molde, Kongsberg, Lillestrøm",
  },
  SE: {
    also: "Swedish, Svensk, Swede",
    holds:
      "Stockholm, Gothenburg, Göteborg, Malmö, Uppsala, Västerås, Örebro, Linköping, Helsingborg, Jönköping, Norrköping, Lund, Umeå, Gävle, Borås, Södertälje, Eskilstuna, Halmstad, Växjö, Karlstad, Sundsvall, Luleå, Trollhättan, Östersund, Kalmar, Skövde, Solna, Kista, Skåne",
  },
  US: {
    also: "USA, America, American, The States, Stateside",
  },
  // Of others less: a site may have no figures for them, and then says so.
  AE: { also: "UAE, Emirates", holds: "Dubai, Abu Dhabi" },
  AR: { holds: "Buenos Aires" },
  AT: { holds: "Vienna, Wien, Graz, Linz, Salzburg, Innsbruck" },
  BD: { holds: "Dhaka" },
  BE: {
    holds: "Brussels, Antwerp, Ghent, Gent, Leuven, Liège, Bruges, Flanders, Wallonia",
  },
  BG: { holds: "Sofia" },
  BR: { holds: "São Paulo, Rio de Janeiro, Brasília, Belo Horizonte, Curitiba, Porto Alegre" },
  CL: { holds: "Santiago, Valparaíso" },
  CN: { holds: "Beijing, Shanghai, Shenzhen, Guangzhou, Hangzhou, Chengdu" },
  CO: { holds: "Bogotá, Medellín, Cali Colombia" },
  CZ: { holds: "Prague, Praha, Brno" },
  EE: { holds: "Tallinn" },
  EG: { holds: "Cairo" },
  ES: { holds: "Madrid, Barcelona, Valencia, Sevilla, Seville, Bilbao, Málaga, Catalonia" },
  FR: {
    holds: "Paris, Lyon, Marseille, Toulouse, Bordeaux, Lille, Nantes, Nice, Strasbourg, Montpellier",
  },
  GR: { holds: "Athens, Thessaloniki" },
  HK: { holds: "Kowloon" },
  HR: { holds: "Zagreb, Split Croatia" },
  HU: { holds: "Budapest" },
  ID: { holds: "Jakarta, Java Indonesia, Bali" },
  IE: { also: "Republic of Ireland", holds: "Dublin, Cork, Galway" },
  IL: { holds: "Tel Aviv, Jerusalem" },
  IN: {
    holds:
      "Bangalore, Bengaluru, Mumbai, Bombay, Delhi, New Delhi, Hyderabad, Chennai, Pune, Kolkata, Gurgaon, Gurugram, Noida",
  },
  IT: { holds: "Milan, Milano, Roma, Rome, Turin, Torino, Firenze, Napoli, Naples, Venice" },
  JP: { holds: "Tokyo, Osaka, Kyoto, Yokohama, Nagoya" },
  KE: { holds: "Nairobi" },
  KR: { also: "Korea", holds: "Seoul, Busan" },
  LT: { holds: "Vilnius" },
  LV: { holds: "Riga" },
  MA: { holds: "Casablanca, Rabat" },
  MX: { holds: "Mexico City, Ciudad de México, CDMX, Guadalajara, Monterrey" },
  MY: { holds: "Kuala Lumpur, Penang" },
  NG: { holds: "Lagos, Abuja" },
  NZ: { holds: "Auckland, Wellington, Christchurch" },
  PE: { holds: "Lima" },
  PH: { holds: "Manila, Cebu, Quezon City" },
  PK: { holds: "Karachi, Lahore" },
  PL: { holds: "Warsaw, Warszawa, Kraków, Cracow, Wrocław, Gdańsk, Poznań, Łódź, Katowice" },
  PT: { holds: "Lisbon, Lisboa, Porto" },
  RO: { holds: "Bucharest, București, Cluj, Timișoara" },
  RS: { holds: "Belgrade, Beograd" },
  RU: { holds: "Moscow, Saint Petersburg Russia" },
  SA: { holds: "Riyadh" },
  SI: { holds: "Ljubljana" },
  SK: { holds: "Bratislava" },
  TH: { holds: "Bangkok" },
  TR: { holds: "Istanbul, Ankara, Izmir" },
  TW: { holds: "Taipei, Hsinchu" },
  UA: { holds: "Kyiv, Kiev, Lviv" },
  VN: { holds: "Hanoi, Ho Chi Minh City, Saigon" },
  ZA: { holds: "Johannesburg, Cape Town, Durban, Pretoria" },
};
