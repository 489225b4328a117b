/**
 */
package org.drover.model.draft.estate;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.drover.model.draft.estate.EstateFactory
 * @model kind="package"
 * @generated
 */
public interface EstatePackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "estate";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "http://drover.org/model/draft/estate";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "estate";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	EstatePackage eINSTANCE = org.drover.model.draft.estate.impl.EstatePackageImpl.init();

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.EstateDraftImpl <em>Draft</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.EstateDraftImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getEstateDraft()
	 * @generated
	 */
	int ESTATE_DRAFT = 0;

	/**
	 * The feature id for the '<em><b>Topology</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ESTATE_DRAFT__TOPOLOGY = 0;

	/**
	 * The feature id for the '<em><b>Sites</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ESTATE_DRAFT__SITES = 1;

	/**
	 * The feature id for the '<em><b>Shared</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ESTATE_DRAFT__SHARED = 2;

	/**
	 * The feature id for the '<em><b>Boundaries</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ESTATE_DRAFT__BOUNDARIES = 3;

	/**
	 * The number of structural features of the '<em>Draft</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ESTATE_DRAFT_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Draft</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ESTATE_DRAFT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.ElementImpl <em>Element</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.ElementImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getElement()
	 * @generated
	 */
	int ELEMENT = 1;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT__KEY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT__NAME = 1;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT__PLACEMENT = 2;

	/**
	 * The number of structural features of the '<em>Element</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Element</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.SiteImpl <em>Site</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.SiteImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getSite()
	 * @generated
	 */
	int SITE = 2;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__KEY = ELEMENT__KEY;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__PLACEMENT = ELEMENT__PLACEMENT;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__TYPE = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Parent</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__PARENT = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Systems</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__SYSTEMS = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Site</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Site</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.SiteSystemImpl <em>Site System</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.SiteSystemImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getSiteSystem()
	 * @generated
	 */
	int SITE_SYSTEM = 3;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_SYSTEM__KEY = ELEMENT__KEY;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_SYSTEM__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_SYSTEM__PLACEMENT = ELEMENT__PLACEMENT;

	/**
	 * The feature id for the '<em><b>Roles</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_SYSTEM__ROLES = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Site System</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_SYSTEM_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of operations of the '<em>Site System</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_SYSTEM_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.ServiceRoleImpl <em>Service Role</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.ServiceRoleImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getServiceRole()
	 * @generated
	 */
	int SERVICE_ROLE = 4;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__KEY = ELEMENT__KEY;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__PLACEMENT = ELEMENT__PLACEMENT;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__KIND = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Owner</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__OWNER = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Shared With</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__SHARED_WITH = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE__ADDRESS = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Service Role</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The number of operations of the '<em>Service Role</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SERVICE_ROLE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.DistributionPointImpl <em>Distribution Point</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.DistributionPointImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getDistributionPoint()
	 * @generated
	 */
	int DISTRIBUTION_POINT = 5;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__KEY = SERVICE_ROLE__KEY;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__NAME = SERVICE_ROLE__NAME;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__PLACEMENT = SERVICE_ROLE__PLACEMENT;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__KIND = SERVICE_ROLE__KIND;

	/**
	 * The feature id for the '<em><b>Owner</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__OWNER = SERVICE_ROLE__OWNER;

	/**
	 * The feature id for the '<em><b>Shared With</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__SHARED_WITH = SERVICE_ROLE__SHARED_WITH;

	/**
	 * The feature id for the '<em><b>Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__ADDRESS = SERVICE_ROLE__ADDRESS;

	/**
	 * The feature id for the '<em><b>Point Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__POINT_PLACEMENT = SERVICE_ROLE_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Protected</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__PROTECTED = SERVICE_ROLE_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Bits</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__BITS = SERVICE_ROLE_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Multicast</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__MULTICAST = SERVICE_ROLE_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Streaming</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__STREAMING = SERVICE_ROLE_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Internet</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__INTERNET = SERVICE_ROLE_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Mobile</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__MOBILE = SERVICE_ROLE_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Boundaries</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT__BOUNDARIES = SERVICE_ROLE_FEATURE_COUNT + 7;

	/**
	 * The number of structural features of the '<em>Distribution Point</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT_FEATURE_COUNT = SERVICE_ROLE_FEATURE_COUNT + 8;

	/**
	 * The number of operations of the '<em>Distribution Point</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DISTRIBUTION_POINT_OPERATION_COUNT = SERVICE_ROLE_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.impl.BoundaryImpl <em>Boundary</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.impl.BoundaryImpl
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getBoundary()
	 * @generated
	 */
	int BOUNDARY = 6;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOUNDARY__KEY = ELEMENT__KEY;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOUNDARY__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOUNDARY__PLACEMENT = ELEMENT__PLACEMENT;

	/**
	 * The feature id for the '<em><b>Group</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOUNDARY__GROUP = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Boundary</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOUNDARY_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of operations of the '<em>Boundary</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOUNDARY_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.drover.model.draft.estate.PointPlacement <em>Point Placement</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.estate.PointPlacement
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getPointPlacement()
	 * @generated
	 */
	int POINT_PLACEMENT = 7;

	/**
	 * The meta object id for the '<em>Placement</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.draft.Placement
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getPlacement()
	 * @generated
	 */
	int PLACEMENT = 8;

	/**
	 * The meta object id for the '<em>Kind</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.drover.model.ObjectKind
	 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getKind()
	 * @generated
	 */
	int KIND = 9;


	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.EstateDraft <em>Draft</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Draft</em>'.
	 * @see org.drover.model.draft.estate.EstateDraft
	 * @generated
	 */
	EClass getEstateDraft();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.EstateDraft#getTopology <em>Topology</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Topology</em>'.
	 * @see org.drover.model.draft.estate.EstateDraft#getTopology()
	 * @see #getEstateDraft()
	 * @generated
	 */
	EAttribute getEstateDraft_Topology();

	/**
	 * Returns the meta object for the containment reference list '{@link org.drover.model.draft.estate.EstateDraft#getSites <em>Sites</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Sites</em>'.
	 * @see org.drover.model.draft.estate.EstateDraft#getSites()
	 * @see #getEstateDraft()
	 * @generated
	 */
	EReference getEstateDraft_Sites();

	/**
	 * Returns the meta object for the containment reference list '{@link org.drover.model.draft.estate.EstateDraft#getShared <em>Shared</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Shared</em>'.
	 * @see org.drover.model.draft.estate.EstateDraft#getShared()
	 * @see #getEstateDraft()
	 * @generated
	 */
	EReference getEstateDraft_Shared();

	/**
	 * Returns the meta object for the containment reference list '{@link org.drover.model.draft.estate.EstateDraft#getBoundaries <em>Boundaries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Boundaries</em>'.
	 * @see org.drover.model.draft.estate.EstateDraft#getBoundaries()
	 * @see #getEstateDraft()
	 * @generated
	 */
	EReference getEstateDraft_Boundaries();

	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.Element <em>Element</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Element</em>'.
	 * @see org.drover.model.draft.estate.Element
	 * @generated
	 */
	EClass getElement();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.Element#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.drover.model.draft.estate.Element#getKey()
	 * @see #getElement()
	 * @generated
	 */
	EAttribute getElement_Key();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.Element#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.drover.model.draft.estate.Element#getName()
	 * @see #getElement()
	 * @generated
	 */
	EAttribute getElement_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.Element#getPlacement <em>Placement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Placement</em>'.
	 * @see org.drover.model.draft.estate.Element#getPlacement()
	 * @see #getElement()
	 * @generated
	 */
	EAttribute getElement_Placement();

	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.Site <em>Site</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Site</em>'.
	 * @see org.drover.model.draft.estate.Site
	 * @generated
	 */
	EClass getSite();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.Site#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.drover.model.draft.estate.Site#getType()
	 * @see #getSite()
	 * @generated
	 */
	EAttribute getSite_Type();

	/**
	 * Returns the meta object for the reference '{@link org.drover.model.draft.estate.Site#getParent <em>Parent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Parent</em>'.
	 * @see org.drover.model.draft.estate.Site#getParent()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Parent();

	/**
	 * Returns the meta object for the containment reference list '{@link org.drover.model.draft.estate.Site#getSystems <em>Systems</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Systems</em>'.
	 * @see org.drover.model.draft.estate.Site#getSystems()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Systems();

	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.SiteSystem <em>Site System</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Site System</em>'.
	 * @see org.drover.model.draft.estate.SiteSystem
	 * @generated
	 */
	EClass getSiteSystem();

	/**
	 * Returns the meta object for the containment reference list '{@link org.drover.model.draft.estate.SiteSystem#getRoles <em>Roles</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Roles</em>'.
	 * @see org.drover.model.draft.estate.SiteSystem#getRoles()
	 * @see #getSiteSystem()
	 * @generated
	 */
	EReference getSiteSystem_Roles();

	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.ServiceRole <em>Service Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Service Role</em>'.
	 * @see org.drover.model.draft.estate.ServiceRole
	 * @generated
	 */
	EClass getServiceRole();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.ServiceRole#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.drover.model.draft.estate.ServiceRole#getKind()
	 * @see #getServiceRole()
	 * @generated
	 */
	EAttribute getServiceRole_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.ServiceRole#getOwner <em>Owner</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Owner</em>'.
	 * @see org.drover.model.draft.estate.ServiceRole#getOwner()
	 * @see #getServiceRole()
	 * @generated
	 */
	EAttribute getServiceRole_Owner();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.ServiceRole#getSharedWith <em>Shared With</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Shared With</em>'.
	 * @see org.drover.model.draft.estate.ServiceRole#getSharedWith()
	 * @see #getServiceRole()
	 * @generated
	 */
	EAttribute getServiceRole_SharedWith();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.ServiceRole#getAddress <em>Address</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Address</em>'.
	 * @see org.drover.model.draft.estate.ServiceRole#getAddress()
	 * @see #getServiceRole()
	 * @generated
	 */
	EAttribute getServiceRole_Address();

	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.DistributionPoint <em>Distribution Point</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Distribution Point</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint
	 * @generated
	 */
	EClass getDistributionPoint();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#getPointPlacement <em>Point Placement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Point Placement</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#getPointPlacement()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_PointPlacement();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#isProtected <em>Protected</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Protected</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#isProtected()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_Protected();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#isBits <em>Bits</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Bits</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#isBits()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_Bits();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#isMulticast <em>Multicast</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Multicast</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#isMulticast()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_Multicast();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#isStreaming <em>Streaming</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Streaming</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#isStreaming()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_Streaming();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#isInternet <em>Internet</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Internet</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#isInternet()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_Internet();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.DistributionPoint#isMobile <em>Mobile</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mobile</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#isMobile()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EAttribute getDistributionPoint_Mobile();

	/**
	 * Returns the meta object for the reference list '{@link org.drover.model.draft.estate.DistributionPoint#getBoundaries <em>Boundaries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Boundaries</em>'.
	 * @see org.drover.model.draft.estate.DistributionPoint#getBoundaries()
	 * @see #getDistributionPoint()
	 * @generated
	 */
	EReference getDistributionPoint_Boundaries();

	/**
	 * Returns the meta object for class '{@link org.drover.model.draft.estate.Boundary <em>Boundary</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Boundary</em>'.
	 * @see org.drover.model.draft.estate.Boundary
	 * @generated
	 */
	EClass getBoundary();

	/**
	 * Returns the meta object for the attribute '{@link org.drover.model.draft.estate.Boundary#isGroup <em>Group</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Group</em>'.
	 * @see org.drover.model.draft.estate.Boundary#isGroup()
	 * @see #getBoundary()
	 * @generated
	 */
	EAttribute getBoundary_Group();

	/**
	 * Returns the meta object for enum '{@link org.drover.model.draft.estate.PointPlacement <em>Point Placement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Point Placement</em>'.
	 * @see org.drover.model.draft.estate.PointPlacement
	 * @generated
	 */
	EEnum getPointPlacement();

	/**
	 * Returns the meta object for data type '{@link org.drover.model.draft.Placement <em>Placement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Placement</em>'.
	 * @see org.drover.model.draft.Placement
	 * @model instanceClass="org.drover.model.draft.Placement"
	 * @generated
	 */
	EDataType getPlacement();

	/**
	 * Returns the meta object for data type '{@link org.drover.model.ObjectKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Kind</em>'.
	 * @see org.drover.model.ObjectKind
	 * @model instanceClass="org.drover.model.ObjectKind"
	 * @generated
	 */
	EDataType getKind();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	EstateFactory getEstateFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.EstateDraftImpl <em>Draft</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.EstateDraftImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getEstateDraft()
		 * @generated
		 */
		EClass ESTATE_DRAFT = eINSTANCE.getEstateDraft();

		/**
		 * The meta object literal for the '<em><b>Topology</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ESTATE_DRAFT__TOPOLOGY = eINSTANCE.getEstateDraft_Topology();

		/**
		 * The meta object literal for the '<em><b>Sites</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ESTATE_DRAFT__SITES = eINSTANCE.getEstateDraft_Sites();

		/**
		 * The meta object literal for the '<em><b>Shared</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ESTATE_DRAFT__SHARED = eINSTANCE.getEstateDraft_Shared();

		/**
		 * The meta object literal for the '<em><b>Boundaries</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ESTATE_DRAFT__BOUNDARIES = eINSTANCE.getEstateDraft_Boundaries();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.ElementImpl <em>Element</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.ElementImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getElement()
		 * @generated
		 */
		EClass ELEMENT = eINSTANCE.getElement();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ELEMENT__KEY = eINSTANCE.getElement_Key();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ELEMENT__NAME = eINSTANCE.getElement_Name();

		/**
		 * The meta object literal for the '<em><b>Placement</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ELEMENT__PLACEMENT = eINSTANCE.getElement_Placement();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.SiteImpl <em>Site</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.SiteImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getSite()
		 * @generated
		 */
		EClass SITE = eINSTANCE.getSite();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SITE__TYPE = eINSTANCE.getSite_Type();

		/**
		 * The meta object literal for the '<em><b>Parent</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__PARENT = eINSTANCE.getSite_Parent();

		/**
		 * The meta object literal for the '<em><b>Systems</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__SYSTEMS = eINSTANCE.getSite_Systems();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.SiteSystemImpl <em>Site System</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.SiteSystemImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getSiteSystem()
		 * @generated
		 */
		EClass SITE_SYSTEM = eINSTANCE.getSiteSystem();

		/**
		 * The meta object literal for the '<em><b>Roles</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE_SYSTEM__ROLES = eINSTANCE.getSiteSystem_Roles();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.ServiceRoleImpl <em>Service Role</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.ServiceRoleImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getServiceRole()
		 * @generated
		 */
		EClass SERVICE_ROLE = eINSTANCE.getServiceRole();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SERVICE_ROLE__KIND = eINSTANCE.getServiceRole_Kind();

		/**
		 * The meta object literal for the '<em><b>Owner</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SERVICE_ROLE__OWNER = eINSTANCE.getServiceRole_Owner();

		/**
		 * The meta object literal for the '<em><b>Shared With</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SERVICE_ROLE__SHARED_WITH = eINSTANCE.getServiceRole_SharedWith();

		/**
		 * The meta object literal for the '<em><b>Address</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SERVICE_ROLE__ADDRESS = eINSTANCE.getServiceRole_Address();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.DistributionPointImpl <em>Distribution Point</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.DistributionPointImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getDistributionPoint()
		 * @generated
		 */
		EClass DISTRIBUTION_POINT = eINSTANCE.getDistributionPoint();

		/**
		 * The meta object literal for the '<em><b>Point Placement</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__POINT_PLACEMENT = eINSTANCE.getDistributionPoint_PointPlacement();

		/**
		 * The meta object literal for the '<em><b>Protected</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__PROTECTED = eINSTANCE.getDistributionPoint_Protected();

		/**
		 * The meta object literal for the '<em><b>Bits</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__BITS = eINSTANCE.getDistributionPoint_Bits();

		/**
		 * The meta object literal for the '<em><b>Multicast</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__MULTICAST = eINSTANCE.getDistributionPoint_Multicast();

		/**
		 * The meta object literal for the '<em><b>Streaming</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__STREAMING = eINSTANCE.getDistributionPoint_Streaming();

		/**
		 * The meta object literal for the '<em><b>Internet</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__INTERNET = eINSTANCE.getDistributionPoint_Internet();

		/**
		 * The meta object literal for the '<em><b>Mobile</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DISTRIBUTION_POINT__MOBILE = eINSTANCE.getDistributionPoint_Mobile();

		/**
		 * The meta object literal for the '<em><b>Boundaries</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DISTRIBUTION_POINT__BOUNDARIES = eINSTANCE.getDistributionPoint_Boundaries();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.impl.BoundaryImpl <em>Boundary</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.impl.BoundaryImpl
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getBoundary()
		 * @generated
		 */
		EClass BOUNDARY = eINSTANCE.getBoundary();

		/**
		 * The meta object literal for the '<em><b>Group</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BOUNDARY__GROUP = eINSTANCE.getBoundary_Group();

		/**
		 * The meta object literal for the '{@link org.drover.model.draft.estate.PointPlacement <em>Point Placement</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.estate.PointPlacement
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getPointPlacement()
		 * @generated
		 */
		EEnum POINT_PLACEMENT = eINSTANCE.getPointPlacement();

		/**
		 * The meta object literal for the '<em>Placement</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.draft.Placement
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getPlacement()
		 * @generated
		 */
		EDataType PLACEMENT = eINSTANCE.getPlacement();

		/**
		 * The meta object literal for the '<em>Kind</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.drover.model.ObjectKind
		 * @see org.drover.model.draft.estate.impl.EstatePackageImpl#getKind()
		 * @generated
		 */
		EDataType KIND = eINSTANCE.getKind();

	}

} //EstatePackage
