/**
 */
package org.drover.model.draft.estate.impl;

import java.util.Collection;

import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.EstatePackage;
import org.drover.model.draft.estate.PointPlacement;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectResolvingEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Distribution Point</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#getPointPlacement <em>Point Placement</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#isProtected <em>Protected</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#isBits <em>Bits</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#isMulticast <em>Multicast</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#isStreaming <em>Streaming</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#isInternet <em>Internet</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#isMobile <em>Mobile</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.DistributionPointImpl#getBoundaries <em>Boundaries</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DistributionPointImpl extends ServiceRoleImpl implements DistributionPoint {
	/**
	 * The default value of the '{@link #getPointPlacement() <em>Point Placement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPointPlacement()
	 * @generated
	 * @ordered
	 */
	protected static final PointPlacement POINT_PLACEMENT_EDEFAULT = PointPlacement.SERVER;

	/**
	 * The cached value of the '{@link #getPointPlacement() <em>Point Placement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPointPlacement()
	 * @generated
	 * @ordered
	 */
	protected PointPlacement pointPlacement = POINT_PLACEMENT_EDEFAULT;

	/**
	 * The default value of the '{@link #isProtected() <em>Protected</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isProtected()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PROTECTED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isProtected() <em>Protected</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isProtected()
	 * @generated
	 * @ordered
	 */
	protected boolean protected_ = PROTECTED_EDEFAULT;

	/**
	 * The default value of the '{@link #isBits() <em>Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isBits()
	 * @generated
	 * @ordered
	 */
	protected static final boolean BITS_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isBits() <em>Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isBits()
	 * @generated
	 * @ordered
	 */
	protected boolean bits = BITS_EDEFAULT;

	/**
	 * The default value of the '{@link #isMulticast() <em>Multicast</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isMulticast()
	 * @generated
	 * @ordered
	 */
	protected static final boolean MULTICAST_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isMulticast() <em>Multicast</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isMulticast()
	 * @generated
	 * @ordered
	 */
	protected boolean multicast = MULTICAST_EDEFAULT;

	/**
	 * The default value of the '{@link #isStreaming() <em>Streaming</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isStreaming()
	 * @generated
	 * @ordered
	 */
	protected static final boolean STREAMING_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isStreaming() <em>Streaming</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isStreaming()
	 * @generated
	 * @ordered
	 */
	protected boolean streaming = STREAMING_EDEFAULT;

	/**
	 * The default value of the '{@link #isInternet() <em>Internet</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isInternet()
	 * @generated
	 * @ordered
	 */
	protected static final boolean INTERNET_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isInternet() <em>Internet</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isInternet()
	 * @generated
	 * @ordered
	 */
	protected boolean internet = INTERNET_EDEFAULT;

	/**
	 * The default value of the '{@link #isMobile() <em>Mobile</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isMobile()
	 * @generated
	 * @ordered
	 */
	protected static final boolean MOBILE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isMobile() <em>Mobile</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isMobile()
	 * @generated
	 * @ordered
	 */
	protected boolean mobile = MOBILE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getBoundaries() <em>Boundaries</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBoundaries()
	 * @generated
	 * @ordered
	 */
	protected EList<Boundary> boundaries;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DistributionPointImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return EstatePackage.Literals.DISTRIBUTION_POINT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PointPlacement getPointPlacement() {
		return pointPlacement;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPointPlacement(PointPlacement newPointPlacement) {
		PointPlacement oldPointPlacement = pointPlacement;
		pointPlacement = newPointPlacement == null ? POINT_PLACEMENT_EDEFAULT : newPointPlacement;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__POINT_PLACEMENT, oldPointPlacement, pointPlacement));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isProtected() {
		return protected_;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProtected(boolean newProtected) {
		boolean oldProtected = protected_;
		protected_ = newProtected;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__PROTECTED, oldProtected, protected_));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isBits() {
		return bits;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBits(boolean newBits) {
		boolean oldBits = bits;
		bits = newBits;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__BITS, oldBits, bits));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isMulticast() {
		return multicast;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMulticast(boolean newMulticast) {
		boolean oldMulticast = multicast;
		multicast = newMulticast;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__MULTICAST, oldMulticast, multicast));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isStreaming() {
		return streaming;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStreaming(boolean newStreaming) {
		boolean oldStreaming = streaming;
		streaming = newStreaming;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__STREAMING, oldStreaming, streaming));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isInternet() {
		return internet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInternet(boolean newInternet) {
		boolean oldInternet = internet;
		internet = newInternet;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__INTERNET, oldInternet, internet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isMobile() {
		return mobile;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMobile(boolean newMobile) {
		boolean oldMobile = mobile;
		mobile = newMobile;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.DISTRIBUTION_POINT__MOBILE, oldMobile, mobile));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Boundary> getBoundaries() {
		if (boundaries == null) {
			boundaries = new EObjectResolvingEList<Boundary>(Boundary.class, this, EstatePackage.DISTRIBUTION_POINT__BOUNDARIES);
		}
		return boundaries;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case EstatePackage.DISTRIBUTION_POINT__POINT_PLACEMENT:
				return getPointPlacement();
			case EstatePackage.DISTRIBUTION_POINT__PROTECTED:
				return isProtected();
			case EstatePackage.DISTRIBUTION_POINT__BITS:
				return isBits();
			case EstatePackage.DISTRIBUTION_POINT__MULTICAST:
				return isMulticast();
			case EstatePackage.DISTRIBUTION_POINT__STREAMING:
				return isStreaming();
			case EstatePackage.DISTRIBUTION_POINT__INTERNET:
				return isInternet();
			case EstatePackage.DISTRIBUTION_POINT__MOBILE:
				return isMobile();
			case EstatePackage.DISTRIBUTION_POINT__BOUNDARIES:
				return getBoundaries();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case EstatePackage.DISTRIBUTION_POINT__POINT_PLACEMENT:
				setPointPlacement((PointPlacement)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__PROTECTED:
				setProtected((Boolean)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__BITS:
				setBits((Boolean)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__MULTICAST:
				setMulticast((Boolean)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__STREAMING:
				setStreaming((Boolean)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__INTERNET:
				setInternet((Boolean)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__MOBILE:
				setMobile((Boolean)newValue);
				return;
			case EstatePackage.DISTRIBUTION_POINT__BOUNDARIES:
				getBoundaries().clear();
				getBoundaries().addAll((Collection<? extends Boundary>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case EstatePackage.DISTRIBUTION_POINT__POINT_PLACEMENT:
				setPointPlacement(POINT_PLACEMENT_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__PROTECTED:
				setProtected(PROTECTED_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__BITS:
				setBits(BITS_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__MULTICAST:
				setMulticast(MULTICAST_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__STREAMING:
				setStreaming(STREAMING_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__INTERNET:
				setInternet(INTERNET_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__MOBILE:
				setMobile(MOBILE_EDEFAULT);
				return;
			case EstatePackage.DISTRIBUTION_POINT__BOUNDARIES:
				getBoundaries().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case EstatePackage.DISTRIBUTION_POINT__POINT_PLACEMENT:
				return pointPlacement != POINT_PLACEMENT_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__PROTECTED:
				return protected_ != PROTECTED_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__BITS:
				return bits != BITS_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__MULTICAST:
				return multicast != MULTICAST_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__STREAMING:
				return streaming != STREAMING_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__INTERNET:
				return internet != INTERNET_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__MOBILE:
				return mobile != MOBILE_EDEFAULT;
			case EstatePackage.DISTRIBUTION_POINT__BOUNDARIES:
				return boundaries != null && !boundaries.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (pointPlacement: ");
		result.append(pointPlacement);
		result.append(", protected: ");
		result.append(protected_);
		result.append(", bits: ");
		result.append(bits);
		result.append(", multicast: ");
		result.append(multicast);
		result.append(", streaming: ");
		result.append(streaming);
		result.append(", internet: ");
		result.append(internet);
		result.append(", mobile: ");
		result.append(mobile);
		result.append(')');
		return result.toString();
	}

} //DistributionPointImpl
